/** Something on this page that may hold unsaved words. */
export interface Unsaved {
  readonly unsaved: boolean;
  flush(): void;
}

const held = new Set<Unsaved>();

/** Leaving the page with unsaved words is asked about first; a network that is back or a hidden page saves at once. */
export function guard(words: Unsaved): void {
  if (held.size === 0) watchThePage();
  held.add(words);
}

/** Whether words would be lost with this page. */
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
