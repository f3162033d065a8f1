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

/** Where a client may say they are tonight. */
export interface Place {
  readonly code: string;
  readonly label: string;
}

/** As what somebody comes; the last three are guests for a time. */
export type EveningRole =
  'client' | 'facilitator' | 'co-facilitator' | 'supervisor' | 'interpreter' | 'captioner' | 'family';

/** One evening as this person sees it. */
export interface Tonight {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly doorsOpenAt: string;
  readonly zone: string;
  readonly facilitatorGivenName: string | null;
  readonly role: EveningRole;
  readonly groupName: string;
  readonly phase: Phase;
  readonly agreement: Agreement | null;
  readonly arrived: boolean;
  /** Empty where the program does not ask. */
  readonly places?: readonly Place[];
  /** When a guest's time is over; nobody else has one. */
  readonly until?: string | null;
  /** Who will be there as a guest, for members of the group. */
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

/** The phase by the clock: a page opened in the afternoon must not wait for anybody to load it again. */
export function phaseAt(evening: Tonight, now: number): Phase {
  if (evening.phase === 'over' || now >= Date.parse(evening.endsAt)) return 'over';
  if (now >= Date.parse(evening.startsAt)) return 'under-way';
  return now >= Date.parse(evening.doorsOpenAt) || evening.phase === 'doors-open' ? 'doors-open' : 'upcoming';
}

/** When the session begins or ends, as a span: "The waiting room opens in 12 min". */
export function whenSentence(evening: Tonight, now: number): string {
  switch (phaseAt(evening, now)) {
    case 'upcoming':
      return msg(str`The waiting room opens in ${span(Date.parse(evening.doorsOpenAt) - now)}`);
    case 'doors-open':
      return msg(
        str`The waiting room is open. The session begins in ${span(Date.parse(evening.startsAt) - now)}`,
      );
    case 'under-way':
      return msg(str`Under way. ${span(Date.parse(evening.endsAt) - now)} left`);
    case 'over':
      return msg('This session is over');
  }
}

/** Whether it makes sense to get ready: from the afternoon of the evening until its end. */
export function isNear(evening: Tonight, now: number): boolean {
  return phaseAt(evening, now) !== 'over' && Date.parse(evening.doorsOpenAt) - now < NEAR_MS;
}

/** The facilitator's first name, where the schedule has one. */
export function facilitatorOf(evening: Tonight | null): string | null {
  const name = evening?.facilitatorGivenName ?? '';
  return name === '' || /^your facilitator$/i.test(name) ? null : name;
}

export function isStaff(evening: Tonight): boolean {
  return evening.role === 'facilitator' || evening.role === 'co-facilitator' || evening.role === 'supervisor';
}

/** Somebody from outside the group, invited for a time. */
export function isInvited(evening: Tonight): boolean {
  return !isStaff(evening) && evening.role !== 'client';
}

function asGuest(role: EveningRole): string {
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
export function invitedAs(evening: Tonight): string {
  const what = asGuest(evening.role);
  return evening.until ? msg(str`${what}, until ${clockTime(evening.until, evening.zone)}`) : what;
}

export function hasLiveRole(evening: Tonight): boolean {
  return evening.role !== 'supervisor';
}
