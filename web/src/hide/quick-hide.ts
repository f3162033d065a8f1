import type { OwnMedia } from '../media/own-media';
import { hide, NEUTRAL_PAGE } from '../platform/hidden';
import clock from '../platform/clock.svg?url';

/** What there is to silence. */
export interface ToHide {
  readonly own: Pick<OwnMedia, 'turnAllOff'>;
  readonly live: { vanish(): void } | null;
}

/** One key, and one more for keyboards that keep the first for themselves. Both do nothing else in a page. */
const KEYS: readonly string[] = ['F9', 'Pause'];
export const HIDE_KEY = 'F9';

/** Whether this is the key; it works wherever the keyboard is, also in a text field and above a dialog. */
export function isHideKey(event: KeyboardEvent): boolean {
  return KEYS.includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/**
 * Somebody came into the room: in this very moment nothing is sent, nobody is heard and nothing is to be read any more.
 * The line is closed without a goodbye, so that the seat is held. The neutral page takes this one's place in the history.
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
