import { get, post, remove } from '../platform/rest';

export type GuestRole = 'interpreter' | 'captioner' | 'family';

/** One client's answer about a guest; `agrees` is null without an answer. */
export interface GuestAnswer {
  readonly userId: string;
  readonly groupName: string;
  readonly agrees: boolean | null;
}

/** A person from outside the group, invited for a part of one session. */
export interface Guest {
  readonly id: string;
  readonly role: GuestRole;
  readonly givenName: string;
  readonly from: string;
  readonly until: string;
  readonly agrees: boolean | null;
  readonly answers: readonly GuestAnswer[];
}

export interface Invitation {
  readonly email: string;
  readonly givenName: string;
  readonly role: GuestRole;
  readonly from: string;
  readonly until: string;
}

const pathOf = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/guests`;

export function loadGuests(sessionId: string): Promise<Guest[]> {
  return get<Guest[]>(pathOf(sessionId));
}

export async function invite(sessionId: string, invitation: Invitation): Promise<Guest> {
  return (await post<Guest>(pathOf(sessionId), invitation)).body;
}

export async function withdraw(sessionId: string, guest: Guest): Promise<void> {
  await remove(`${pathOf(sessionId)}/${encodeURIComponent(guest.id)}`);
}
