import { language } from './language';

/** Names and things in a sentence: "one", "one and two", "one, two, and three". */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
}
