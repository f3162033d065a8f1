import { isFacilitator, personOf, type Inside } from '../state/state';

/** Why somebody cannot write to the group now, in a sentence; null when they can. */
export function whyChatRests(room: Inside): string | null {
  if (isFacilitator(room.you)) return null;
  if (room.own.stepOut) return null;
  if (room.course.held) return 'The chat rests until your facilitator is back.';
  if (room.course.chatPaused) return 'The chat rests for now. Your facilitator opens it again.';
  return null;
}

/** Who reads what is written now. */
export function chatAudience(room: Inside): string {
  const aside = room.own.stepOut;
  if (!aside) return 'Everybody in the room reads this.';
  return `Only you and ${personOf(room, aside.with)?.name ?? 'the other'} read this.`;
}
