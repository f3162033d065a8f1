import { stripped } from '../platform/text';

/**
 * People whose name begins with the letters, then those who have them elsewhere; without letters everybody, in the
 * order of seats.
 */
export function found<T extends { readonly name: string }>(people: readonly T[], letters: string): T[] {
  const wanted = plain(letters);
  if (wanted === '') return [...people];
  const starts = people.filter((each) => plain(each.name).startsWith(wanted));
  const has = people.filter((each) => !starts.includes(each) && plain(each.name).includes(wanted));
  return [...starts, ...has];
}

/** Without accents and case: nobody types an accent in a hurry. */
function plain(text: string): string {
  return stripped(text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase());
}

/** Ctrl+Alt+C by the position of the key, but not where AltGr writes a letter. */
export function isCrisisKey(event: KeyboardEvent): boolean {
  return (
    event.code === 'KeyC' &&
    event.ctrlKey &&
    event.altKey &&
    !event.shiftKey &&
    !event.metaKey &&
    !event.repeat &&
    !event.getModifierState('AltGraph')
  );
}
