import { msg, str } from '@lit/localize';
import { get, put } from '../platform/rest';
import type { GuestTonight } from '../admission/guests';
import { clockTime, span } from '../platform/time';

const NEAR_MS = 8 * 3_600_000;

export type Phase = 'upcoming' | 'doors-open' | 'under-way' | 'over';

export interface Agreement {
  readonly version: string | number;
  readonly title: string;
  readonly text: string;
  readonly accepted: boolean;
}

/** A state or place in which a client can be. */
export interface Place {
  readonly code: string;
  readonly label: string;
}

/** The role of a person in a session; the last three are guests for a time. */
export type SessionRole =
  'client' | 'facilitator' | 'co-facilitator' | 'supervisor' | 'interpreter' | 'captioner' | 'family';

/** One session as this person sees it. */
export interface Tonight {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly doorsOpenAt: string;
  readonly zone: string;
  readonly facilitatorGivenName: string | null;
  readonly role: SessionRole;
  readonly groupName: string;
  readonly phase: Phase;
  readonly agreement: Agreement | null;
  readonly arrived: boolean;
  /** Places to choose from; empty if the program does not ask. */
  readonly places?: readonly Place[];
  /** When a guest's time is over; nobody else has one. */
  readonly until?: string | null;
  /** Guests of the session, for members of the group. */
  readonly guests?: readonly GuestTonight[];
}

export function loadTonight(): Promise<Tonight[]> {
  return get<Tonight[]>('/api/tonight');
}

/** One of the person's sessions; null when there is none with this id that they may see. */
export async function loadSession(sessionId: string | null): Promise<Tonight | null> {
  return (await loadTonight()).find((each) => each.sessionId === sessionId) ?? null;
}

export async function accept(sessionId: string, agreement: Agreement): Promise<void> {
  await put(`/api/sessions/${encodeURIComponent(sessionId)}/agreement`, {
    version: agreement.version,
    accepted: true,
  });
}

/** The phase by the clock, so that a page opened in the afternoon needs no reload. */
export function phaseAt(session: Tonight, now: number): Phase {
  if (session.phase === 'over' || now >= Date.parse(session.endsAt)) return 'over';
  if (now >= Date.parse(session.startsAt)) return 'under-way';
  return now >= Date.parse(session.doorsOpenAt) || session.phase === 'doors-open' ? 'doors-open' : 'upcoming';
}

/** When the session begins or ends, as a span: "The waiting room opens in 12 min". */
export function whenSentence(session: Tonight, now: number): string {
  switch (phaseAt(session, now)) {
    case 'upcoming':
      return msg(str`The waiting room opens in ${span(Date.parse(session.doorsOpenAt) - now)}`);
    case 'doors-open':
      return msg(
        str`The waiting room is open. The session begins in ${span(Date.parse(session.startsAt) - now)}`,
      );
    case 'under-way':
      return msg(str`Under way. ${span(Date.parse(session.endsAt) - now)} left`);
    case 'over':
      return msg('This session is over');
  }
}

/** Whether the session can be prepared: from eight hours before the waiting room opens until its end. */
export function isNear(session: Tonight, now: number): boolean {
  return phaseAt(session, now) !== 'over' && Date.parse(session.doorsOpenAt) - now < NEAR_MS;
}

/** The facilitator's first name, where the schedule has one. */
export function facilitatorOf(session: Tonight | null): string | null {
  const name = session?.facilitatorGivenName ?? '';
  return name === '' || /^your facilitator$/i.test(name) ? null : name;
}

export function isStaff(session: Tonight): boolean {
  return session.role === 'facilitator' || session.role === 'co-facilitator' || session.role === 'supervisor';
}

/** Somebody from outside the group, invited for a time. */
export function isInvited(session: Tonight): boolean {
  return !isStaff(session) && session.role !== 'client';
}

function asGuest(role: SessionRole): string {
  switch (role) {
    case 'interpreter':
      return msg('as interpreter');
    case 'captioner':
      return msg('as captioner');
    default:
      return msg('as a family guest');
  }
}

/** "as interpreter, until 7:30 PM" */
export function invitedAs(session: Tonight): string {
  const what = asGuest(session.role);
  return session.until ? msg(str`${what}, until ${clockTime(session.until, session.zone)}`) : what;
}

export function hasLiveRole(session: Tonight): boolean {
  return session.role !== 'supervisor';
}
