import type {
  ChatLine,
  SessionFlowView,
  IcePolicy,
  IceServer,
  OwnView,
  ParticipantId,
  ParticipantView,
  StaffView,
  WaitingView,
} from '../../signal/protocol.gen';

/** No message has arrived yet. */
export interface Arriving {
  readonly step: 'arriving';
}

/** In the waiting room: the place in the queue, and whether a facilitator has looked. */
export interface Waiting {
  readonly step: 'waiting';
  readonly place: number;
  readonly seen: boolean;
  readonly facilitatorPresent: boolean;
  /** The person was in the room before, but the seat was not held any longer. */
  readonly again?: boolean;
  /** Messages between this person and the facilitators, oldest first. */
  readonly letters: readonly { readonly text: string; readonly at: string; readonly mine?: boolean }[];
}

/** In the room: everything that the server lets this person see. */
export interface Inside {
  readonly step: 'room';
  readonly you: ParticipantView;
  /** In order of seats; includes you and people who are away. */
  readonly people: readonly ParticipantView[];
  readonly hands: readonly ParticipantId[];
  readonly topic: string;
  readonly topicSince: string | null;
  readonly topicUntil: string | null;
  readonly locked: boolean;
  readonly chat: readonly ChatLine[];
  readonly startsAt: string;
  readonly endsAt: string;
  /** Milliseconds to add to this device's clock to get the server's time. */
  readonly clockAhead: number;
  readonly iceServers: readonly IceServer[];
  readonly icePolicy: IcePolicy;
  readonly holdSeconds: number;
  readonly recordsDelayed: boolean;
  readonly door: readonly WaitingView[];
  /** The flow of the session, the same for everybody. */
  readonly course: SessionFlowView;
  /** What only you may know of yourself. */
  readonly own: OwnView;
  /** What only facilitators may know; null for everybody else. */
  readonly staff: StaffView | null;
  /** For facilitators: messages of people in the waiting room. */
  readonly waitingMessages: readonly WaitingMessage[];
  /** How often a facilitator has asked this person to unmute, and has muted them. A new number is a new prompt. */
  readonly asks: number;
  readonly mutes: number;
  readonly refusal: { readonly n: number; readonly sentence: string } | null;
}

/** A message of somebody in the waiting room. */
export interface WaitingMessage {
  readonly participant: ParticipantId;
  readonly text: string;
  readonly at: string;
}

/** The session is over for this page, and how. */
export interface Over {
  readonly step: 'over';
  readonly how: 'ended' | 'removed' | 'replaced' | 'turned-away' | 'access-ended' | 'time-over';
  readonly reason: string | null;
}

export type RoomState = Arriving | Waiting | Inside | Over;

export const arriving: Arriving = { step: 'arriving' };

export function isFacilitator(person: ParticipantView): boolean {
  return person.role === 'facilitator' || person.role === 'co-facilitator';
}

export function personOf(state: Inside, id: ParticipantId): ParticipantView | undefined {
  return state.people.find((each) => each.id === id);
}
