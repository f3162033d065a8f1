import { msg } from '@lit/localize';
import { Refusal } from './problem';

const KEY = 'vesper.signing-in';
const LOOP_MS = 15_000;
let leaving = false;

/** A way to sign in again that leaves the page where it is. */
export interface SignInInPlace {
  /** Asks the person to sign in beside the page; resolves once they have. */
  readonly ask: () => Promise<void>;
  /**
   * Whether the page may be reloaded because nothing can be lost. Then nobody has to press anything while the identity
   * provider still knows the person.
   */
  readonly mayGo: () => boolean;
}

let inPlace: SignInInPlace | null = null;

/**
 * While this is set, a lost login does not reload the page. With null, which is the default outside of a session, the
 * login page replaces it.
 */
export function signInInPlace(way: SignInInPlace | null): void {
  inPlace = way;
}

/** Resolves once the person is signed in again; the refused request can then be repeated. */
export function signInAgain(now = Date.now()): Promise<void> {
  const way = inPlace;
  if (!way) return goToSignIn(now);
  return way.mayGo() ? goToSignIn(now).catch(() => way.ask()) : way.ask();
}

/**
 * Goes to the login page by reloading: the server redirects a page without a login. Twice within seconds means that
 * signing in does not help; then the page says so instead of looping.
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
