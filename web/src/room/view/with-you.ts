import { msg, str } from '@lit/localize';

/** A name in a list of people; the reader's own name says so. */
export function withYou(name: string, you: boolean): string {
  return you ? msg(str`${name} (you)`) : name;
}
