/** The page and the channel of a second tab in which somebody signs in while this page stays. */
export const SIGNED_IN_PAGE = '/app/signed-in';
export const SIGNED_IN_CHANNEL = 'vesper.sign-in';

const ASK_EVERY_MS = 5_000;

export interface WhoIsThere {
  /** The person who is signed in now; null while nobody is. */
  (): Promise<string | null>;
}

/** Asks who is signed in, without the usual redirect to the login page. */
export const whoIsThere: WhoIsThere = async () => {
  try {
    const answer = await fetch('/api/me', { cache: 'no-store', redirect: 'manual' });
    return answer.ok ? ((await answer.json()) as { id: string }).id : null;
  } catch {
    return null;
  }
};

/**
 * Waits until the person of this page is signed in again in another tab. All refused requests wait for the same
 * promise. Dispatches `change` when the waiting begins and ends; calls `somebodyElse` when another person has signed
 * in: then this page must not go on.
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

  /** Checks now whether the person is signed in. */
  async look(): Promise<void> {
    const there = await this.who();
    if (there === null || !this.#waiting) return;
    if (there === this.person) this.#end();
    else this.somebodyElse();
  }

  /** Stops waiting without resolving: the page is being closed. */
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
