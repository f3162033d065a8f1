import { release } from './page-guard';

/** The page for a tab in which another person is signed in now. */
export const SWITCHED_PAGE = '/app/switched';

/** The public page, which needs no login. */
export const PUBLIC_PAGE = '/';

/**
 * Closes what this tab shows, at once and without a question, because the person for whom it was opened is gone. Loading
 * another page also ends the room, the devices and every save that would be tried again.
 */
export function leaveTab(to: string, page: Pick<Location, 'replace'> = location): void {
  release();
  document.body.replaceChildren();
  page.replace(to);
}
