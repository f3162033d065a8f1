import { msg, str } from '@lit/localize';
import type { PersonHere } from './people-server';

/** The name of a person on the page; the end of the id if no name is known. */
export function nameOf(person: PersonHere): string {
  return person.legalName || msg(str`Person ${person.userId.slice(-8)}`);
}

/** Where somebody is, in words. */
export function whereabouts(person: PersonHere): string {
  if (person.suspension) return msg('Suspended');
  return person.inRoom ? msg('In a room') : msg('Signed in');
}

/** Suspended people first: they are the fewest, and they wait for a decision. */
export function inOrder(people: readonly PersonHere[]): PersonHere[] {
  const rank = (person: PersonHere) => (person.suspension ? 0 : person.inRoom ? 1 : 2);
  return [...people].sort(
    (one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other)),
  );
}
