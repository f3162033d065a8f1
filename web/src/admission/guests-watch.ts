import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadGuests, type GuestTonight } from './guests';

const LOOK_EVERY_MS = 60_000;

/** Looks for new guests during the session, so that clients who are already inside are asked, too. */
export class GuestsWatch implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    /** The session to look at; null when this person is not asked. */
    private readonly session: () => string | null,
    private readonly found: (guests: readonly GuestTonight[]) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const session = this.session();
    if (session === null) return;
    const guests = await loadGuests(session).catch(() => null);
    if (guests) this.found(guests);
  }
}
