/** Something on this page that can have unsaved text. */
export interface Unsaved {
  readonly unsaved: boolean;
  flush(): void;
}

const held = new Set<Unsaved>();
let released = false;

/** Warns before the page is left with unsaved text. Saves at once when the network is back or the page is hidden. */
export function guard(words: Unsaved): void {
  if (released) return;
  if (held.size === 0) watchThePage();
  held.add(words);
}

/** Stops warning: the person of this page is gone, and nobody else may keep it open or save in it. */
export function release(): void {
  held.clear();
  released = true;
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
