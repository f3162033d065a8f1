import { put } from '../platform/rest';
import type { Place } from '../schedule/tonight';
import type { ArrivalAnswers } from '../platform/rest.gen';

export type { ArrivalAnswers } from '../platform/rest.gen';

export type ArrivalErrors = Partial<Record<keyof ArrivalAnswers, string>>;

export async function sayArrived(sessionId: string, answers: ArrivalAnswers): Promise<void> {
  await put(`/api/sessions/${encodeURIComponent(sessionId)}/arrival`, answers);
}

/** In the order of the page: the first one that is wrong gets the focus. */
export const asked = ['notDriving', 'location', 'place', 'callBack', 'contactName', 'contactPhone'] as const;

/** What is still missing, in the words of somebody who wants to help. Not alone and no headphones are answers, too. */
export function arrivalErrors(answers: ArrivalAnswers, places: readonly Place[] = []): ArrivalErrors {
  const errors: ArrivalErrors = {};
  if (!answers.notDriving) errors.notDriving = 'Please stop somewhere safe first. Your seat is kept.';
  const location = answers.location.trim();
  if (location === '') errors.location = 'Please say where you are, so that help can find you.';
  else if (location.length > 200) errors.location = 'Please use at most 200 characters.';
  if (places.length > 0 && !places.some((place) => place.code === answers.place)) {
    errors.place = 'Please pick the state you are in: it tells us whom to call for you.';
  }
  const callBack = numberError(answers.callBack, 'Please give a number where we can call you back.');
  if (callBack) errors.callBack = callBack;
  const name = answers.contactName.trim();
  if (name === '') errors.contactName = 'Please name somebody we may call in an emergency.';
  else if (name.length > 100) errors.contactName = 'Please use at most 100 characters.';
  const phone = numberError(answers.contactPhone, 'Please give their number.');
  if (phone) errors.contactPhone = phone;
  return errors;
}

function numberError(number: string, missing: string): string | null {
  if (number.replace(/\D/g, '').length < 3) return missing;
  return number.trim().length > 40 ? 'Please use at most 40 characters.' : null;
}
