import { get, put } from '../platform/rest';

/** Somebody from outside the group, invited for a time. A client answers whether they may be there together. */
export interface GuestTonight {
  readonly id: string;
  readonly role: 'interpreter' | 'captioner' | 'family';
  readonly givenName: string;
  readonly from: string;
  readonly until: string;
  /** The own answer; null as long as there is none. */
  readonly agrees: boolean | null;
}

export function loadGuests(sessionId: string): Promise<GuestTonight[]> {
  return get<GuestTonight[]>(path(sessionId));
}

export async function answerGuest(sessionId: string, guest: string, agrees: boolean): Promise<void> {
  await put(`${path(sessionId)}/${encodeURIComponent(guest)}/answer`, { agrees });
}

/** Who still waits for an answer. */
export function unanswered(guests: readonly GuestTonight[] | undefined): readonly GuestTonight[] {
  return (guests ?? []).filter((guest) => guest.agrees === null);
}

/** "as interpreter", "from a member's family" */
export function asWhat(role: GuestTonight['role']): string {
  return role === 'family' ? 'from the family of a member' : `as ${role}`;
}

function path(sessionId: string): string {
  return `/api/sessions/${encodeURIComponent(sessionId)}/guests`;
}
