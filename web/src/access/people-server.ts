import { get, post, remove } from '../platform/rest';
import type { PersonHere } from '../platform/rest.gen';

export type { PersonHere, SuspensionView as Suspension } from '../platform/rest.gen';

const suspensionOf = (person: PersonHere) => `/api/people/${encodeURIComponent(person.userId)}/suspension`;

export function loadPeople(): Promise<PersonHere[]> {
  return get<PersonHere[]>('/api/people');
}

export async function suspend(person: PersonHere, reason: string): Promise<void> {
  await post(suspensionOf(person), { reason });
}

export async function lift(person: PersonHere): Promise<void> {
  await remove(suspensionOf(person));
}
