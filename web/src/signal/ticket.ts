import { post } from '../platform/rest';
import type { TicketResponse as Ticket } from '../platform/rest.gen';

export type { TicketResponse as Ticket } from '../platform/rest.gen';

export async function askTicket(sessionId: string, takeOver: boolean): Promise<Ticket> {
  const answer = await post<Ticket>(`/api/sessions/${encodeURIComponent(sessionId)}/ticket`, { takeOver });
  return answer.body;
}

export function socketAddress(path: string, page: Pick<Location, 'protocol' | 'host'> = location): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${path}`;
}
