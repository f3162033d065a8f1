/** The result of one save: kept by the server, not reached (try again), or refused (a person decides). */
export type SaveResult = 'saved' | 'failed' | 'stopped';

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failing'; attempts: number }
  | { kind: 'stopped' };

export interface Pace {
  /** Save once nobody has typed for this long ... */
  pause: number;
  /** ... but never later than this after the first unsaved key, however fast the person types. */
  longest: number;
  /** Waits between tries while the server cannot be reached; the last one repeats. */
  retries: readonly number[];
}

export const PACE: Pace = { pause: 500, longest: 900, retries: [1000, 2000, 4000, 8000] };

/**
 * Decides when a draft is saved: half a second after the last key and less than a second after the first, one save at
 * a time, so that access that ends in mid-sentence costs a word. After a failure it tries again until the save succeeds.
 */
export class Autosave {
  #state: SaveState = { kind: 'clean' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved: number | null = null;
  #inFlight: Promise<void> | null = null;
  #failures = 0;

  constructor(
    private readonly save: () => Promise<SaveResult>,
    private readonly changed: (state: SaveState) => void = () => {},
    private readonly pace: Pace = PACE,
  ) {}

  get state(): SaveState {
    return this.#state;
  }

  /** True while something typed is not known to be on the server. */
  get unsaved(): boolean {
    return this.#state.kind !== 'clean';
  }

  /** The person changed the text. */
  touch(): void {
    const now = Date.now();
    this.#firstUnsaved ??= now;
    if (this.#state.kind === 'stopped' || this.#inFlight) return;
    if (this.#state.kind === 'failing') return; // a retry is already on its way and will carry the newest text
    this.#enter({ kind: 'waiting' });
    this.#schedule(Math.min(this.pace.pause, Math.max(0, this.#firstUnsaved + this.pace.longest - now)));
  }

  /** Saves at once. Returns true when nothing is unsaved any more. */
  async flush(): Promise<boolean> {
    if (this.#inFlight) await this.#inFlight;
    if (this.unsaved && this.#state.kind !== 'stopped') await this.#attempt();
    return !this.unsaved;
  }

  /** The reason for the stop is settled. Saves at once if there is something to save. */
  resume(dirty: boolean): void {
    this.#failures = 0;
    clearTimeout(this.#timer);
    this.#firstUnsaved = dirty ? Date.now() : null;
    this.#enter({ kind: dirty ? 'waiting' : 'clean' });
    if (dirty) this.#schedule(0);
  }

  /** Nothing more is sent, e.g. because the note was signed. */
  end(): void {
    clearTimeout(this.#timer);
    this.#firstUnsaved = null;
    this.#enter({ kind: 'clean' });
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#attempt(), wait);
  }

  #attempt(): Promise<void> {
    this.#inFlight ??= this.#send().finally(() => {
      this.#inFlight = null;
      this.#after();
    });
    return this.#inFlight;
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    this.#firstUnsaved = null;
    if (this.#failures === 0) this.#enter({ kind: 'saving' });
    const result = await this.save().catch((): SaveResult => 'failed');
    if (result === 'failed') {
      this.#failures++;
      this.#enter({ kind: 'failing', attempts: this.#failures });
    } else {
      this.#failures = 0;
      this.#enter({ kind: result === 'stopped' ? 'stopped' : 'clean' });
    }
  }

  #after(): void {
    if (this.#state.kind === 'failing') {
      const { retries } = this.pace;
      this.#schedule(retries[Math.min(this.#failures, retries.length) - 1] ?? this.pace.longest);
    } else if (this.#state.kind === 'clean' && this.#firstUnsaved !== null) {
      this.touch(); // typed while the save was under way
    }
  }

  #enter(state: SaveState): void {
    this.#state = state;
    this.changed(state);
  }
}
