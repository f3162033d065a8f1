/** Whose name begins with the letters comes first, then who has them anywhere; without letters everybody, as they sit. */
export function found<T extends { readonly name: string }>(people: readonly T[], letters: string): T[] {
  const wanted = plain(letters);
  if (wanted === '') return [...people];
  const starts = people.filter((each) => plain(each.name).startsWith(wanted));
  const has = people.filter((each) => !starts.includes(each) && plain(each.name).includes(wanted));
  return [...starts, ...has];
}

/** Nobody types an accent in a hurry. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}

/** Ctrl+Alt+C, by the key's place; not where AltGr writes a letter. */
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
