import { msg, str } from '@lit/localize';
import { personOf, type Inside } from '../room/state/state';

/** Announcements for facilitators only, in addition to those for everybody. */
export function cockpitNews(before: Inside, after: Inside): string[] {
  const news: string[] = [];
  const name = (id: string) => personOf(after, id)?.name ?? msg('Somebody');
  const known = before.staff?.moments ?? [];
  for (const id of after.staff?.moments ?? [])
    if (!known.includes(id)) news.push(msg(str`${name(id)} needs a moment.`));
  for (const crisis of after.staff?.crises ?? [])
    if (!before.staff?.crises.some((each) => each.participant === crisis.participant))
      news.push(msg(str`The crisis plan of ${name(crisis.participant)} is open.`));
  for (const letter of after.waitingMessages.slice(before.waitingMessages.length))
    news.push(msg(str`${atTheDoor(after, letter.participant)} writes from the waiting room: ${letter.text}`));
  const last = after.staff?.lines.at(-1);
  if (last && last.from !== after.you.id && last.id !== before.staff?.lines.at(-1)?.id)
    news.push(msg(str`${last.name} writes to the facilitators: ${last.text}`));
  if (before.course.lead !== after.course.lead && after.course.lead)
    news.push(
      after.course.lead === after.you.id
        ? msg('You lead now.')
        : msg(str`${name(after.course.lead)} leads now.`),
    );
  if (after.staff?.identityDelayed && !before.staff?.identityDelayed)
    news.push(msg('Sign-outs may arrive late.'));
  return news;
}

function atTheDoor(room: Inside, id: string): string {
  return room.door.find((each) => each.participant === id)?.name ?? msg('Somebody');
}
