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

/**
 * With whom there is sound and picture: everybody else who has a place, is connected and is on the same side of a
 * step-out. Between two who are aside and the group nothing flows, because there is nothing that it could flow through.
 */
export function withinReach(you: ParticipantView, people: readonly ParticipantView[]): ParticipantView[] {
  if (!you.media) return [];
  return people.filter(
    (each) =>
      each.id !== you.id && each.media && each.awayUntil === null && each.steppedOut === you.steppedOut,
  );
}

/**
 * Whether somebody offers to all others now: just come in, come back or gone aside (each raises the own epoch), or just
 * given a place. A welcome of the same epoch is only news, and nobody is cut off for it.
 */
export function offersAnew(before: ParticipantView | null, you: ParticipantView): boolean {
  return you.media && (before === null || before.epoch !== you.epoch || !before.media);
}
