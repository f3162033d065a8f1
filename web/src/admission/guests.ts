import { msg } from '@lit/localize';
import { get, put } from '../platform/rest';
import type { GuestForClient as GuestTonight } from '../platform/rest.gen';

export type { GuestForClient as GuestTonight } from '../platform/rest.gen';

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
