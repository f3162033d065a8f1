import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { signInInPlace } from '../platform/sign-in';
import { SignInBeside } from '../platform/sign-in-beside';

/** While its element is in the page, a login that runs out is renewed beside the page, without a reload. */
export class LoginWatch implements ReactiveController {
  #beside: SignInBeside | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly person: () => string,
    private readonly somebodyElse: () => void,
    /** Whether the page may be reloaded because it is out of the room and nothing can be lost. */
    private readonly mayGo: () => boolean,
  ) {
    host.addController(this);
  }

  /** Whether something waits for the person to sign in again. */
  get waits(): boolean {
    return this.#beside?.waits ?? false;
  }

  hostConnected(): void {
    this.#beside = new SignInBeside(this.person(), this.somebodyElse);
    this.#beside.addEventListener('change', () => this.host.requestUpdate());
    signInInPlace({ ask: this.#beside.ask, mayGo: this.mayGo });
  }

  hostDisconnected(): void {
    signInInPlace(null);
    this.#beside?.close();
    this.#beside = null;
  }
}
