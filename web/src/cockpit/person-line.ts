import { msg } from '@lit/localize';
import { roleWord } from '../room/view/role-words';
import type { Inside } from '../room/state/state';
import type { ParticipantView } from '../signal/protocol.gen';

/** The line under a name in the facilitators' list: the role first, then what is special now. */
export function personLine(room: Inside, person: ParticipantView): string {
  const words = [roleWord(person.role)];
  if (room.course.lead === person.id) words.push(msg('leads'));
  if (person.awayUntil !== null) words.push(msg('reconnecting'));
  if (person.steppedOut) words.push(msg('stepped out, back soon'));
  if (person.blanked) words.push(msg('sound and picture paused'));
  if (room.course.spotlight === person.id) words.push(msg('in the spotlight'));
  if (!person.media) words.push(msg('by chat only'));
  const line = words.filter((each) => each !== '').join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
