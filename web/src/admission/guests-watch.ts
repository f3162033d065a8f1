import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadGuests, type GuestTonight } from './guests';

const LOOK_EVERY_MS = 60_000;

/** A guest may be invited while the evening goes on: whoever is inside is asked, too. */
export class GuestsWatch implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    /** The evening of somebody who is inside and may be asked; null otherwise. */
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
