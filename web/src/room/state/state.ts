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

/** Nothing has been heard yet. */
export interface Arriving {
  readonly step: 'arriving';
}

/** At the door: a place in the queue and whether anybody has looked. */
export interface Waiting {
  readonly step: 'waiting';
  readonly place: number;
  readonly seen: boolean;
  readonly facilitatorPresent: boolean;
  /** They were inside, and their seat could not be held any longer. */
  readonly again?: boolean;
  /** What was written at the door, there and back. */
  readonly letters: readonly { readonly text: string; readonly at: string; readonly mine?: boolean }[];
}

/** In the room: everything that may be shown, as the server built it for this person. */
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
  /** What to add to this device's clock to have the server's. */
  readonly clockAhead: number;
  readonly iceServers: readonly IceServer[];
  readonly icePolicy: IcePolicy;
  readonly holdSeconds: number;
  readonly recordsDelayed: boolean;
  readonly door: readonly WaitingView[];
  /** How the evening stands, the same for everybody. */
  readonly course: SessionFlowView;
  /** What only you may know of yourself. */
  readonly own: OwnView;
  /** What only facilitators may know; null for everybody else. */
  readonly staff: StaffView | null;
  /** What people at the door wrote, to facilitators. */
  readonly doorLetters: readonly DoorLetter[];
  /** How often a facilitator has asked to unmute, and has muted: a new number is a new prompt. */
  readonly asks: number;
  readonly mutes: number;
  readonly refusal: { readonly n: number; readonly sentence: string } | null;
}

/** A few words of somebody at the door. */
export interface DoorLetter {
  readonly participant: ParticipantId;
  readonly text: string;
  readonly at: string;
}

/** It is over for this page, and how. */
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
