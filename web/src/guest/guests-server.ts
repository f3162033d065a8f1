import { get, post, remove } from '../platform/rest';
import type { GuestForFacilitator as Guest, InvitationRequest as Invitation } from '../platform/rest.gen';

export type {
  ClientAnswer as GuestAnswer,
  GuestForFacilitator as Guest,
  GuestRole,
  InvitationRequest as Invitation,
} from '../platform/rest.gen';

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
