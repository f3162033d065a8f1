/** Where a tab goes to sign in beside a page that must stay, and how it says that it is done. */
export const SIGNED_IN_PAGE = '/app/signed-in';
export const SIGNED_IN_CHANNEL = 'vesper.sign-in';

const ASK_EVERY_MS = 5_000;

export interface WhoIsThere {
  /** The person who is signed in now; null while nobody is. */
  (): Promise<string | null>;
}

/** Asks the server without the way that would ask the person again. */
export const whoIsThere: WhoIsThere = async () => {
  try {
    const answer = await fetch('/api/me', { cache: 'no-store', redirect: 'manual' });
    return answer.ok ? ((await answer.json()) as { id: string }).id : null;
  } catch {
    return null;
  }
};

/**
 * Waits beside a page until its person is signed in again. Everybody who was refused meanwhile waits for the same one
 * promise. Tells `change` when it begins and ends; `somebodyElse` when another person has signed in: then nothing of
 * this page may go on.
 */
export class SignInBeside extends EventTarget {
  #waiting: { readonly promise: Promise<void>; readonly done: () => void } | null = null;
  #channel: BroadcastChannel | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly person: string,
    private readonly somebodyElse: () => void,
    private readonly who: WhoIsThere = whoIsThere,
  ) {
    super();
  }

  get waits(): boolean {
    return this.#waiting !== null;
  }

  readonly ask = (): Promise<void> => {
    if (!this.#waiting) this.#begin();
    return this.#waiting?.promise ?? Promise.resolve();
  };

  /** Looks now; somebody has pressed or said that they are done. */
  async look(): Promise<void> {
    const there = await this.who();
    if (there === null || !this.#waiting) return;
    if (there === this.person) this.#end();
    else this.somebodyElse();
  }

  /** Nobody waits any more, and nobody is told: the page goes. */
  close(): void {
    clearInterval(this.#timer);
    this.#channel?.close();
    this.#channel = null;
    this.#waiting = null;
  }

  #begin(): void {
    let done = () => undefined as void;
    const promise = new Promise<void>((resolve) => (done = resolve));
    this.#waiting = { promise, done };
    this.#channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    this.#channel.onmessage = () => void this.look();
    this.#timer = setInterval(() => void this.look(), ASK_EVERY_MS);
    this.dispatchEvent(new Event('change'));
  }

  #end(): void {
    const done = this.#waiting?.done;
    this.close();
    done?.();
    this.dispatchEvent(new Event('change'));
  }
}
