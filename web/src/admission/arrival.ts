import { msg } from '@lit/localize';
import { put } from '../platform/rest';
import type { Place } from '../schedule/tonight';
import type { ArrivalAnswers } from '../platform/rest.gen';
import { stripped } from '../platform/text';

export type { ArrivalAnswers } from '../platform/rest.gen';

export type ArrivalErrors = Partial<Record<keyof ArrivalAnswers, string>>;

export async function sayArrived(sessionId: string, answers: ArrivalAnswers): Promise<void> {
  await put(`/api/sessions/${encodeURIComponent(sessionId)}/arrival`, answers);
}

/** The questions in the order of the page: the first one with an error gets the focus. */
export const asked = ['notDriving', 'location', 'place', 'callBack', 'contactName', 'contactPhone'] as const;

/** The errors of the answers. Not being alone and having no headphones are answers, too. */
export function arrivalErrors(answers: ArrivalAnswers, places: readonly Place[] = []): ArrivalErrors {
  const errors: ArrivalErrors = {};
  if (!answers.notDriving) errors.notDriving = msg('Please stop somewhere safe first. Your seat is kept.');
  const location = stripped(answers.location);
  if (location === '') errors.location = msg('Please say where you are, so that help can find you.');
  else if (location.length > 200) errors.location = msg('Please use at most 200 characters.');
  if (places.length > 0 && !places.some((place) => place.code === answers.place)) {
    errors.place = msg('Please pick the state you are in: it tells us whom to call for you.');
  }
  const callBack = numberError(answers.callBack, msg('Please give a number where we can call you back.'));
  if (callBack) errors.callBack = callBack;
  const name = stripped(answers.contactName);
  if (name === '') errors.contactName = msg('Please name somebody we may call in an emergency.');
  else if (name.length > 100) errors.contactName = msg('Please use at most 100 characters.');
  const phone = numberError(answers.contactPhone, msg('Please give their number.'));
  if (phone) errors.contactPhone = phone;
  return errors;
}

function numberError(number: string, missing: string): string | null {
  if (number.replace(/\D/g, '').length < 3) return missing;
  return stripped(number).length > 40 ? msg('Please use at most 40 characters.') : null;
}
