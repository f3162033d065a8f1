/** The page that somebody leaves behind in a hurry: a clock, and nothing that says where it came from. */
export const NEUTRAL_PAGE = '/clock.html';

const KEY = 'vesper.hidden';

/** Remembers in this tab where to go back to. From now on every page of this tab is the neutral one. */
export function hide(path: string): void {
  sessionStorage.setItem(KEY, path);
}

/** Where the person was; null when nothing is hidden. */
export function hiddenPath(): string | null {
  return sessionStorage.getItem(KEY);
}

/** The deliberate way back: what was hidden may be shown again. */
export function unhide(): string {
  const path = hiddenPath();
  sessionStorage.removeItem(KEY);
  return path?.startsWith('/app/') ? path : '/app/';
}

/**
 * Keeps a hidden tab hidden: a step back in the history, a page loaded again and a page that the browser had kept all
 * lead to the neutral page. Answers whether the tab is hidden.
 */
export function staysHidden(page: Pick<Location, 'replace'> = location): boolean {
  if (hiddenPath() === null) return false;
  page.replace(NEUTRAL_PAGE);
  return true;
}

/** Has the neutral page ready, so that it comes without waiting for the network. */
export async function keepNeutralPageReady(): Promise<void> {
  const text = await fetch(NEUTRAL_PAGE).then((answer) => answer.text());
  const parts = [...text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  await Promise.all(parts.map((path) => fetch(path ?? NEUTRAL_PAGE)));
}
