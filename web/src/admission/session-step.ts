import type { Problem } from '../platform/problem';
import type { LiveRoom } from '../room/session/live-room';
import { unanswered, type GuestTonight } from './guests';
import { liveStep } from './live-step';
import type { Tonight } from '../schedule/tonight';

/** What the page of a session shows, with the data that it needs. */
export type SessionStep =
  | { readonly is: 'loading' }
  | { readonly is: 'problem'; readonly problem: Problem }
  | { readonly is: BeforeEntry; readonly session: Tonight }
  | { readonly is: 'live'; readonly session: Tonight; readonly live: LiveRoom };

/** The steps that a person takes before they enter the waiting room, in this order. */
export type BeforeEntry = 'agreement' | 'green-room' | 'guests' | 'arrival';

/** The session of a step; null before it is loaded. */
export function sessionOf(step: SessionStep): Tonight | null {
  return 'session' in step ? step.session : null;
}

/** The name of the step in the page; style sheets and tests look for it. */
export function stepName(step: SessionStep): string {
  if (step.is !== 'live') return step.is;
  const live = liveStep(step.live);
  return live.is === 'over' ? live.how : live.is;
}

/** The first step of somebody who has not been in this session yet. */
export function firstStep(session: Tonight): BeforeEntry {
  return session.agreement && !session.agreement.accepted ? 'agreement' : 'green-room';
}

/** The step after the device check; null when nothing is left to ask and the person can enter. */
export function afterDeviceCheck(session: Tonight): BeforeEntry | null {
  if (session.role !== 'client') return null;
  return unanswered(session.guests).length > 0 ? 'guests' : 'arrival';
}

/** The same step, with one answer about a guest changed. */
export function withAnswer(session: Tonight, answer: GuestTonight): Tonight {
  const guests = (session.guests ?? []).map((each) => (each.id === answer.id ? answer : each));
  return { ...session, guests };
}
