import { get } from '../platform/rest';
import type { WaitingView } from '../signal/protocol.gen';
import type { ArrivalView as KnownArrival, WaitingPerson as KnownPerson } from '../platform/rest.gen';

export type { ArrivalView as KnownArrival, WaitingPerson as KnownPerson } from '../platform/rest.gen';

/** One person of the waiting room: the room's queue with the additions of the records. */
export interface WaitingLine extends WaitingView {
  readonly legalName: string | null;
  readonly arrival: KnownArrival | null;
}

export function loadWaitingRoom(sessionId: string): Promise<KnownPerson[]> {
  return get<KnownPerson[]>(`/api/sessions/${encodeURIComponent(sessionId)}/door`);
}

/** Joins both: the room's queue decides who is there and in which order, the records only add to it. */
export function waitingLines(waiting: readonly WaitingView[], known: readonly KnownPerson[]): WaitingLine[] {
  return [...waiting]
    .sort((one, other) => one.place - other.place)
    .map((each) => {
      const person = known.find((candidate) => candidate.participantId === each.participant);
      return { ...each, legalName: person?.legalName ?? null, arrival: person?.arrival ?? null };
    });
}
