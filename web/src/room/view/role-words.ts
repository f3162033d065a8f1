import { msg, str } from '@lit/localize';
import type { RoomRole } from '../../signal/protocol.gen';

/** What somebody is in the room, in words; empty for a client, who needs no word. */
export function roleWord(role: RoomRole): string {
  switch (role) {
    case 'client':
      return '';
    case 'facilitator':
      return msg('Facilitator');
    case 'co-facilitator':
      return msg('Co-facilitator');
    case 'interpreter':
      return msg('Interpreter');
    case 'captioner':
      return msg('Captioner');
    case 'family':
      return msg('Family guest');
  }
}

/** Somebody from outside the group, invited for a time; their role is always shown. */
export function isGuest(role: RoomRole): boolean {
  return role === 'interpreter' || role === 'captioner' || role === 'family';
}

/** The role of a guest, with the word that says that they are a guest. */
export function guestWord(role: RoomRole): string {
  return role === 'family' ? roleWord(role) : msg(str`${roleWord(role)}, guest`);
}
