import { get, post, remove } from '../platform/rest';

/** A suspension. Only administrators get the reason. */
export interface Suspension {
  readonly at: string;
  readonly byName: string;
  readonly reason: string | null;
}

/** Somebody who is here now, or is suspended. */
export interface PersonHere {
  readonly userId: string;
  readonly legalName: string;
  readonly inRoom: boolean;
  readonly suspension: Suspension | null;
}

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
