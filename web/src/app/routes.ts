/** What an address shows. `load` brings the code of a page when it is first needed. */
export interface Page {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

export interface Place {
  readonly page: Page;
  readonly sessionId: string | null;
}

const tonight: Page = { tag: 'vesper-tonight', load: () => import('../schedule/tonight-page') };
const session: Page = { tag: 'vesper-evening', load: () => import('../admission/session-page') };
const sheet: Page = { tag: 'vesper-sheet-page', load: () => import('../attendance/sheet-page') };
const notes: Page = { tag: 'vesper-notes-page', load: () => import('../note/notes-page') };
const guests: Page = { tag: 'vesper-guests-page', load: () => import('../guest/guests-page') };
const crises: Page = { tag: 'vesper-crises-page', load: () => import('../crisis/crises-page') };
const audit: Page = { tag: 'vesper-audit-page', load: () => import('../audit/audit-page') };
const people: Page = { tag: 'vesper-people-page', load: () => import('../access/people-page') };
const signedIn: Page = { tag: 'vesper-signed-in', load: () => import('./signed-in-page') };
const switched: Page = { tag: 'vesper-switched', load: () => import('./switched-page') };
const lost: Page = { tag: 'vesper-not-found', load: () => import('./not-found') };

const ofSession: Readonly<Record<string, Page>> = { '': session, sheet, notes, guests, crises };

/** Reads an address; an unknown one has a page of its own. */
export function placeOf(path: string): Place {
  const [app, first = '', id = '', part = '', ...more] = path
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split('/');
  if (app !== 'app' || more.length > 0) return { page: lost, sessionId: null };
  if (first === '') return { page: tonight, sessionId: null };
  if (first === 'signed-in' && id === '') return { page: signedIn, sessionId: null };
  if (first === 'switched' && id === '') return { page: switched, sessionId: null };
  if (first === 'audit' && id === '') return { page: audit, sessionId: null };
  if (first === 'people' && id === '') return { page: people, sessionId: null };
  const page = first === 's' && id !== '' ? ofSession[part] : undefined;
  return page ? { page, sessionId: decodeURIComponent(id) } : { page: lost, sessionId: null };
}
