import { msg, str } from '@lit/localize';
import { isFacilitator, personOf, type Inside } from '../state/state';

/** Why somebody cannot write to the group now, in a sentence; null when they can. */
export function whyChatIsPaused(room: Inside): string | null {
  if (isFacilitator(room.you)) return null;
  if (room.own.stepOut) return null;
  if (room.course.held) return msg('Chat is paused until your facilitator is back.');
  if (room.course.chatPaused) return msg('Chat is paused. Your facilitator will resume it.');
  return null;
}

/** Who reads what is written now. */
export function chatAudience(room: Inside): string {
  const aside = room.own.stepOut;
  if (!aside) return msg('Everybody in the room reads this.');
  return msg(str`Only you and ${personOf(room, aside.with)?.name ?? msg('the other')} read this.`);
}
