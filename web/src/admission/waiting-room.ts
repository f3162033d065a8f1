import { get } from '../platform/rest';
import type { WaitingView } from '../signal/protocol.gen';
import type { ArrivalView as DoorArrival, WaitingPerson as DoorPerson } from '../platform/rest.gen';

export type { ArrivalView as DoorArrival, WaitingPerson as DoorPerson } from '../platform/rest.gen';

/** One line of the front door: the queue as the room has it, with what the records add. */
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
