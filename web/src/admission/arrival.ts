import { put } from '../platform/rest';

/** What a client says before coming in; only the facilitators of the group see it. */
export interface ArrivalAnswers {
  readonly alone: boolean;
  readonly headphones: boolean;
  readonly notDriving: boolean;
  readonly location: string;
  readonly callBack: string;
}

export type ArrivalErrors = Partial<Record<keyof ArrivalAnswers, string>>;

export async function sayArrived(sessionId: string, answers: ArrivalAnswers): Promise<void> {
  await put(`/api/sessions/${encodeURIComponent(sessionId)}/arrival`, answers);
}

/** What is still missing, in the words of somebody who wants to help. Not alone and no headphones are answers, too. */
export function arrivalErrors(answers: ArrivalAnswers): ArrivalErrors {
  const errors: ArrivalErrors = {};
  if (!answers.notDriving) errors.notDriving = 'Please stop somewhere safe first. Your seat is kept.';
  const location = answers.location.trim();
  if (location === '') errors.location = 'Please say where you are, so that help can find you.';
  else if (location.length > 200) errors.location = 'Please use at most 200 characters.';
  const digits = answers.callBack.replace(/\D/g, '');
  if (digits.length < 3) errors.callBack = 'Please give a number where we can call you back.';
  else if (answers.callBack.trim().length > 40) errors.callBack = 'Please use at most 40 characters.';
  return errors;
}
