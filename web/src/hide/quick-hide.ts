import type { OwnMedia } from '../media/own-media';
import { hide, NEUTRAL_PAGE } from '../platform/hidden';
import clock from '../platform/clock.svg?url';

/** What must become silent when the page is hidden. */
export interface ToHide {
  readonly own: Pick<OwnMedia, 'turnAllOff'>;
  readonly live: { vanish(): void } | null;
}

/** The hide key, and a second one for keyboards that use the first themselves. Neither does anything else in a page. */
const KEYS: readonly string[] = ['F9', 'Pause'];
export const HIDE_KEY = 'F9';

/** Whether this key hides the page. It works everywhere, also in a text field and above a dialog. */
export function isHideKey(event: KeyboardEvent): boolean {
  return KEYS.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/**
 * Hides the page at once because somebody has come into the person's room: nothing is sent, heard or readable any more.
 * The connection is closed without leaving, so that the seat is held. The neutral page replaces this one in the
 * history.
 */
export function quickHide(
  { own, live }: ToHide,
  page: Pick<Location, 'pathname' | 'replace'> = location,
): void {
  own.turnAllOff();
  live?.vanish();
  for (const player of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
    player.muted = true;
    player.srcObject = null;
  }
  hide(page.pathname);
  document.body.replaceChildren();
  document.title = 'Clock';
  document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.setAttribute('href', clock);
  page.replace(NEUTRAL_PAGE);
}
