import type { ParticipantView } from '../signal/protocol.gen';

/** Where a peer stands when a description comes in. */
export interface Standing {
  readonly polite: boolean;
  readonly makingOffer: boolean;
  readonly signaling: RTCSignalingState;
  /** Whether this peer ever came to an agreement; before that its transceivers are only its own. */
  readonly settled: boolean;
}

export type OnOffer = 'accept' | 'ignore' | 'roll-back' | 'start-over';

/** Perfect negotiation: when two offers cross, the polite side gives way. */
export function onOffer(standing: Standing): OnOffer {
  const collision = standing.makingOffer || standing.signaling !== 'stable';
  if (!collision) return 'accept';
  if (!standing.polite) return 'ignore';
  return standing.settled ? 'roll-back' : 'start-over';
}

export function isPolite(mine: string, theirs: string): boolean {
  return mine < theirs;
}

/** Whom somebody offers to who has just come in or just got a place: everybody else who has one and is here. */
export function whomToOffer(you: ParticipantView, people: readonly ParticipantView[]): ParticipantView[] {
  if (!you.media) return [];
  return people.filter((each) => each.id !== you.id && each.media && each.awayUntil === null);
}
