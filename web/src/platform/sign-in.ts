import { msg } from '@lit/localize';
import { Refusal } from './problem';

const KEY = 'vesper.signing-in';
const LOOP_MS = 15_000;
let leaving = false;

/** A way to sign in again that leaves the page where it is. */
export interface SignInInPlace {
  /** Has the person sign in beside the page; kept once they have. */
  readonly ask: () => Promise<void>;
  /**
   * Whether the page may go all the same, since there is nothing in it to lose: then nobody has to press anything as long
   * as the identity provider still knows them.
   */
  readonly mayGo: () => boolean;
}

let inPlace: SignInInPlace | null = null;

/**
 * While this is set, a lost login does not take the page away. Null again lets the login page take this one's place, as
 * everywhere outside an evening.
 */
export function signInInPlace(way: SignInInPlace | null): void {
  inPlace = way;
}

/** Answers once the person is signed in again; the call that was refused may then be made again. */
export function signInAgain(now = Date.now()): Promise<void> {
  const way = inPlace;
  if (!way) return goToSignIn(now);
  return way.mayGo() ? goToSignIn(now).catch(() => way.ask()) : way.ask();
}

/**
 * Goes to the login page by loading the same address again: the server answers a page without a login with its
 * redirect. Twice within seconds means that logging in does not help: then the page says so instead of going round.
 */
function goToSignIn(now: number): Promise<never> {
  if (leaving) return new Promise<never>(() => undefined);
  const last = Number(sessionStorage.getItem(KEY) ?? 0);
  if (now - last < LOOP_MS) {
    return Promise.reject(
      new Refusal({
        title: msg('You are signed out'),
        status: 401,
        detail: msg('Please sign in again to go on.'),
        code: 'signed-out',
        facts: {},
      }),
    );
  }
  sessionStorage.setItem(KEY, String(now));
  leaving = true;
  location.reload();
  // Somebody who chose to stay on the page (unsaved text) must be able to try again.
  setTimeout(() => (leaving = false), 5_000);
  return new Promise<never>(() => undefined);
}
