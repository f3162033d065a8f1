import { Autosave, type Pace, type SaveResult, type SaveState } from './autosave';
import type { Listenable } from './listening';
import type { Unsaved } from './page-guard';

/** What the server says to a changed draft. Each is an ordinary answer; none is thrown. */
export type SaveAnswer<T> =
  | { readonly kind: 'kept'; readonly stored: T }
  | { readonly kind: 'conflict'; readonly current: T }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unreachable'; readonly sentence: string };

/**
 * Something that is written on this page and saved by itself: the newest version that the server is known to have, and how the
 * saving goes. It outlives the element that shows it, so that closing a panel loses nothing that was typed. What is written,
 * and what happens when somebody else has written, too, is its subclass's to say.
 */
export abstract class Draft<T> implements Unsaved, Listenable {
  savedAt: Date | null = null;
  /** Why the last save did not get through, in a sentence. */
  trouble: string | null = null;
  readonly autosave: Autosave;
  readonly #listeners = new Set<() => void>();

  protected constructor(
    /** The newest version that the server is known to have. */
    protected stored: T,
    pace?: Pace,
  ) {
    this.autosave = new Autosave(
      () => this.#save(),
      () => this.tell(),
      pace,
    );
  }

  /** Sends what is written now. */
  protected abstract send(): Promise<SaveAnswer<T>>;

  /** Somebody else was faster: settles it and saves again ('failed'), or waits for a decision ('stopped'). */
  protected abstract meet(current: T): SaveResult;

  /** The server has kept what was sent; words that were typed meanwhile are saved next. */
  protected kept(stored: T): SaveResult {
    this.stored = stored;
    this.savedAt = new Date();
    return 'saved';
  }

  get state(): SaveState {
    return this.autosave.state;
  }

  get unsaved(): boolean {
    return this.autosave.unsaved;
  }

  /** The network is back, or what shows this draft closes: saves at once. */
  flush(): void {
    if (this.unsaved) void this.autosave.flush();
  }

  listen(heard: () => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  /** The person has changed what is written. */
  protected touch(): void {
    this.autosave.touch();
    this.tell();
  }

  protected tell(): void {
    for (const heard of this.#listeners) heard();
  }

  async #save(): Promise<SaveResult> {
    const answer = await this.send();
    this.trouble = null;
    switch (answer.kind) {
      case 'kept':
        return this.kept(answer.stored);
      case 'conflict':
        return this.meet(answer.current);
      case 'unreachable':
        this.trouble = answer.sentence;
        return 'failed';
      case 'refused':
        this.trouble = answer.sentence;
        return 'stopped';
    }
  }
}
