import type { ParticipantId, ParticipantView } from '../signal/protocol.gen';

/**
 * What a facilitator is about to do. Whatever cannot be taken back, or needs a word or a number first, is considered in a
 * dialog of its own before anything is asked of the room.
 */
export type Considering =
  | { readonly what: 'remove' | 'blank' | 'step-out' | 'hand-over'; readonly person: ParticipantView }
  | { readonly what: 'turn-away'; readonly participant: ParticipantId; readonly name: string }
  | { readonly what: 'delete-line'; readonly line: number; readonly name: string; readonly text: string }
  | { readonly what: 'break' | 'end' | 'agenda' | 'guests' | 'crisis' };

/** Elements say what is considered; the cockpit, which lies over everything that may be hidden, shows the dialog. */
export const CONSIDER = 'consider';
