import { msg } from '@lit/localize';
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
  /** What is agreed to, and the version of these words. */
  readonly version: number;
  readonly text: string;
}

export function loadGuests(sessionId: string): Promise<GuestTonight[]> {
  return get<GuestTonight[]>(path(sessionId));
}

export async function answerGuest(sessionId: string, guest: GuestTonight, agrees: boolean): Promise<void> {
  await put(`${path(sessionId)}/${encodeURIComponent(guest.id)}/answer`, { agrees, version: guest.version });
}

/** Who still waits for an answer. */
export function unanswered(guests: readonly GuestTonight[] | undefined): readonly GuestTonight[] {
  return (guests ?? []).filter((guest) => guest.agrees === null);
}

/** Who has an answer, which may be changed at any time. */
export function answered(guests: readonly GuestTonight[] | undefined): readonly GuestTonight[] {
  return (guests ?? []).filter((guest) => guest.agrees !== null);
}

/** "as interpreter", "from a member's family" */
export function asWhat(role: GuestTonight['role']): string {
  switch (role) {
    case 'interpreter':
      return msg('as interpreter');
    case 'captioner':
      return msg('as captioner');
    case 'family':
      return msg('from the family of a member');
  }
}

function path(sessionId: string): string {
  return `/api/sessions/${encodeURIComponent(sessionId)}/guests`;
}
