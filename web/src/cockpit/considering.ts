import type { ParticipantId, ParticipantView } from '../signal/protocol.gen';

/**
 * An act that a facilitator is about to do. Acts that cannot be undone, or that need a reason or a number, are asked
 * about in a dialog first.
 */
export type Considering =
  | { readonly what: 'remove' | 'blank' | 'step-out' | 'hand-over'; readonly person: ParticipantView }
  | { readonly what: 'turn-away'; readonly participant: ParticipantId; readonly name: string }
  | { readonly what: 'delete-line'; readonly line: number; readonly name: string; readonly text: string }
  | { readonly what: 'break' | 'end' | 'agenda' | 'guests' | 'crisis' };

/** The event that asks for such a dialog. The cockpit shows it, because it lies above panels that may be hidden. */
export const CONSIDER = 'consider';
