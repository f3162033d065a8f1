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
 * The people with whom sound and picture are exchanged: those who have a media place, are connected and are on the same
 * side of a step-out. There is no connection between the group and people who have stepped out.
 */
export function withinReach(you: ParticipantView, people: readonly ParticipantView[]): ParticipantView[] {
  if (!you.media) return [];
  return people.filter(
    (each) =>
      each.id !== you.id && each.media && each.awayUntil === null && each.steppedOut === you.steppedOut,
  );
}

/**
 * Whether this page sends offers to all others now: after coming in, coming back, stepping out (each raises the own
 * epoch) or getting a media place. A welcome of the same epoch changes no connection.
 */
export function offersAnew(before: ParticipantView | null, you: ParticipantView): boolean {
  return you.media && (before === null || before.epoch !== you.epoch || !before.media);
}
