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

/** One sentence for the facilitator: may this guest come in as things stand? */
export function consentSentence(consent: Consent): string {
  const { agree, disagree, silent } = consent;
  if (agree.length + disagree.length + silent.length === 0) return 'Nobody had to be asked yet.';
  if (disagree.length > 0)
    return `${listed(disagree)} did not agree. The guest cannot be in the room together with them.`;
  if (silent.length > 0) return `${listed(silent)} ${silent.length === 1 ? 'has' : 'have'} not answered yet.`;
  return 'Everybody agreed.';
}
