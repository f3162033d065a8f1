/** The page that replaces a hidden one: a clock that does not say where it came from. */
export const NEUTRAL_PAGE = '/clock.html';

const KEY = 'vesper.hidden';

/** Hides this tab: remembers the path to go back to, and shows the neutral page from now on. */
export function hide(path: string): void {
  sessionStorage.setItem(KEY, path);
}

/** Where the person was; null when nothing is hidden. */
export function hiddenPath(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Ends the hiding and returns the path to go back to. */
export function unhide(): string {
  const path = hiddenPath();
  sessionStorage.removeItem(KEY);
  return path?.startsWith('/app/') ? path : '/app/';
}

/**
 * Keeps a hidden tab hidden, also after a step back in the history, a reload or a cached page. Returns whether the tab
 * is hidden.
 */
export function staysHidden(page: Pick<Location, 'replace'> = location): boolean {
  if (hiddenPath() === null) return false;
  page.replace(NEUTRAL_PAGE);
  return true;
}

/** Loads the neutral page in advance, so that it appears without waiting for the network. */
export async function keepNeutralPageReady(): Promise<void> {
  const text = await fetch(NEUTRAL_PAGE).then((answer) => answer.text());
  const parts = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  await Promise.all(parts.map((path) => fetch(path ?? NEUTRAL_PAGE)));
}
