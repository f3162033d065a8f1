import { get, put } from '../platform/rest';
import { clockTime, span } from '../platform/time';
import type {
  AgreementView as Agreement,
  SessionDetailsPhase as Phase,
  TonightSession as Tonight,
} from '../platform/rest.gen';

export type {
  AgreementView as Agreement,
  PlaceChoice as Place,
  SessionDetailsPhase as Phase,
  SessionRole as EveningRole,
  TonightSession as Tonight,
} from '../platform/rest.gen';

const NEAR_MS = 8 * 3_600_000;

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
  return evening.role === 'facilitator' || evening.role === 'co-facilitator' || evening.role === 'supervisor';
}

/** Somebody from outside the group, invited for a time. */
export function isInvited(evening: Tonight): boolean {
  return !isStaff(evening) && evening.role !== 'client';
}

/** "as interpreter, until 7:30 PM" */
export function invitedAs(evening: Tonight): string {
  const what = evening.role === 'family' ? 'as a family guest' : `as ${evening.role}`;
  return evening.until ? `${what}, until ${clockTime(evening.until, evening.zone)}` : what;
}

export function hasLiveRole(evening: Tonight): boolean {
  return evening.role !== 'supervisor';
}
