import { msg, str } from '@lit/localize';
import { listed } from '../platform/words';
import type { Guest } from './guests-server';

/** Who agreed to a guest, who did not, and who has not said, by group name. */
export interface Consent {
  readonly agree: readonly string[];
  readonly disagree: readonly string[];
  readonly silent: readonly string[];
}

export function consentOf(guest: Guest): Consent {
  const names = (agrees: boolean | null) =>
    guest.answers.filter((each) => each.agrees === agrees).map((each) => each.groupName);
  return { agree: names(true), disagree: names(false), silent: names(null) };
}

/** Whether this guest can come in now, in one sentence for the facilitator. */
export function consentSentence(consent: Consent): string {
  const { agree, disagree, silent } = consent;
  if (agree.length + disagree.length + silent.length === 0) return msg('Nobody had to be asked yet.');
  if (disagree.length > 0)
    return msg(str`${listed(disagree)} did not agree. The guest cannot be in the room together with them.`);
  if (silent.length > 0)
    return silent.length === 1
      ? msg(str`${listed(silent)} has not answered yet.`)
      : msg(str`${listed(silent)} have not answered yet.`);
  return msg('Everybody agreed.');
}
