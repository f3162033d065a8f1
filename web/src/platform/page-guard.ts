/** Something on this page that can have unsaved text. */
export interface Unsaved {
  readonly unsaved: boolean;
  flush(): void;
}

const held = new Set<Unsaved>();

/** Warns before the page is left with unsaved text. Saves at once when the network is back or the page is hidden. */
export function guard(words: Unsaved): void {
  if (held.size === 0) watchThePage();
  held.add(words);
}

/** Whether leaving the page would lose text. */
export function holdsUnsaved(): boolean {
  return [...held].some((words) => words.unsaved);
}

function flushAll(): void {
  for (const words of held) words.flush();
}

function watchThePage(): void {
  window.addEventListener('online', flushAll);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushAll();
  });
  window.addEventListener('beforeunload', (leaving) => {
    if (!holdsUnsaved()) return;
    flushAll();
    leaving.preventDefault();
  });
}
