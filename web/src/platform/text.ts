import { AROUND, INVISIBLE } from './text.gen';

const blank = new RegExp(`^[${INVISIBLE}]*$`, 'u');
const before = new RegExp(`^[${AROUND}]+`, 'u');
const after = new RegExp(`[${AROUND}]+$`, 'u');

/**
 * Whether nobody sees anything of this text. Use this and {@link stripped} instead of `trim()`: the server decides by the same
 * table.
 */
export function isBlank(text: string | null | undefined): boolean {
  return blank.test(text ?? '');
}

/** The text without invisible characters around it. */
export function stripped(text: string | null | undefined): string {
  return isBlank(text) ? '' : strippedAtEnd((text ?? '').replace(before, ''));
}

/** The text without invisible characters after it. */
export function strippedAtEnd(text: string): string {
  return text.replace(after, '');
}

/** The text without invisible characters before it. */
export function strippedAtStart(text: string): string {
  return text.replace(before, '');
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most this many characters, as a person counts them, so that no emoji and no accented letter is cut in two. */
export function shortened(text: string, most: number): string {
  const characters = [...graphemes.segment(text)];
  if (characters.length <= most) return text;
  const first = characters.slice(0, most).map(({ segment }) => segment);
  return `${strippedAtEnd(first.join(''))} …`;
}
