import { msg, str } from '@lit/localize';
import type { PersonHere } from './people-server';

/** What somebody is called on the page; who was never seen with a name has an id that tells two apart. */
export function nameOf(person: PersonHere): string {
  return person.legalName || msg(str`Person ${person.userId.slice(-8)}`);
}

/** Where somebody is, in words. */
export function whereabouts(person: PersonHere): string {
  if (person.suspension) return msg('Suspended');
  return person.inRoom ? msg('In a room') : msg('Signed in');
}

/** Those who are kept out first: they are the fewest, and somebody waits for a decision. */
export function inOrder(people: readonly PersonHere[]): PersonHere[] {
  const rank = (person: PersonHere) => (person.suspension ? 0 : person.inRoom ? 1 : 2);
  return [...people].sort(
    (one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other)),
  );
}
