import { get } from '../platform/rest';
import type { WaitingView } from '../signal/protocol.gen';

/** What only facilitators may know about somebody at the door. */
export interface DoorPerson {
  readonly participantId: string;
  readonly userId: string;
  readonly legalName: string;
  readonly groupName: string;
  readonly waitingSince: string;
  readonly place: number;
  readonly arrival: DoorArrival | null;
}

export interface DoorArrival {
  readonly alone: boolean;
  readonly headphones: boolean;
  readonly notDriving: boolean;
  readonly location: string;
  readonly callBack: string;
  /** Where that is, where the program asks for it. */
  readonly place?: string | null;
  readonly at: string;
}

/** One line of the waiting room: the queue as the room has it, with what the records add. */
export interface DoorLine extends WaitingView {
  readonly legalName: string | null;
  readonly arrival: DoorArrival | null;
}

export function loadDoor(sessionId: string): Promise<DoorPerson[]> {
  return get<DoorPerson[]>(`/api/sessions/${encodeURIComponent(sessionId)}/door`);
}

/** The room's queue decides who is here and in which order; the records only add to it. */
export function doorLines(waiting: readonly WaitingView[], known: readonly DoorPerson[]): DoorLine[] {
  return [...waiting]
    .sort((one, other) => one.place - other.place)
    .map((each) => {
      const person = known.find((candidate) => candidate.participantId === each.participant);
      return { ...each, legalName: person?.legalName ?? null, arrival: person?.arrival ?? null };
    });
}
