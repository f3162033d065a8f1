import { get, put } from '../platform/rest';
import { span } from '../platform/time';

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

/** One evening as this person sees it. */
export interface Tonight {
  readonly sessionId: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly doorsOpenAt: string;
  readonly zone: string;
  readonly facilitatorGivenName: string | null;
  readonly role: 'client' | 'facilitator' | 'co-facilitator' | 'supervisor';
  readonly groupName: string;
  readonly phase: Phase;
  readonly agreement: Agreement | null;
  readonly arrived: boolean;
  /** Empty where the program does not ask. */
  readonly places?: readonly Place[];
}

export function loadTonight(): Promise<Tonight[]> {
  return get<Tonight[]>('/api/tonight');
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

/** "Doors open in 12 min", in words that need no arithmetic. */
export function whenSentence(evening: Tonight, now: number): string {
  switch (phaseAt(evening, now)) {
    case 'upcoming':
      return `Doors open in ${span(Date.parse(evening.doorsOpenAt) - now)}`;
    case 'doors-open':
      return `Doors are open. It begins in ${span(Date.parse(evening.startsAt) - now)}`;
    case 'under-way':
      return `Under way. ${span(Date.parse(evening.endsAt) - now)} left`;
    case 'over':
      return 'This evening is over';
  }
}

/** Whether it makes sense to get ready: from the afternoon of the evening until its end. */
export function isNear(evening: Tonight, now: number): boolean {
  return phaseAt(evening, now) !== 'over' && Date.parse(evening.doorsOpenAt) - now < NEAR_MS;
}

/** The facilitator's first name, where the schedule has one. */
export function facilitatorOf(evening: Tonight | null): string | null {
  const name = evening?.facilitatorGivenName ?? '';
  return name === '' || name.toLowerCase() === 'your facilitator' ? null : name;
}

export function isStaff(evening: Tonight): boolean {
  return evening.role !== 'client';
}

export function hasLiveRole(evening: Tonight): boolean {
  return evening.role !== 'supervisor';
}
