import { msg, str } from '@lit/localize';
import { get, put } from '../platform/rest';
import { clockTime, span } from '../platform/time';
import type {
  AgreementView as Agreement,
  SessionDetailsPhase as Phase,
  SessionRole,
  TonightSession as Tonight,
} from '../platform/rest.gen';

export type {
  AgreementView as Agreement,
  PlaceChoice as Place,
  SessionDetailsPhase as Phase,
  SessionRole,
  TonightSession as Tonight,
} from '../platform/rest.gen';

const NEAR_MS = 8 * 3_600_000;

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
