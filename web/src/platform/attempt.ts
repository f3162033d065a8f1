import type { ReactiveControllerHost } from 'lit';
import { asProblem, type Problem } from './problem';

/**
 * What an element asks of the server: whether it is under way, and the refusal of the last attempt. The element renders again
 * whenever one of the two changes.
 */
export class Attempt {
  #problem: Problem | null = null;
  #running = false;
  #loads = 0;
  /** Counts the loads that were begun: only the newest may say how it ended. */
  #newest = 0;

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  get busy(): boolean {
    return this.#running || this.#loads > 0;
  }

  get problem(): Problem | null {
    return this.#problem;
  }

  /** Something that the person pressed for. A second press while the first is under way does nothing. */
  async run(act: () => Promise<void>): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.refuse(null);
    try {
      await act();
    } catch (thrown) {
      this.#problem = asProblem(thrown);
    } finally {
      this.#running = false;
      this.host.requestUpdate();
    }
  }

  /**
   * The page reads what it shows. An earlier refusal stays until that works, so that it does not come and go. A newer load
   * takes the place of an older one, and never hides what became of a press.
   */
  async load(read: () => Promise<void>): Promise<void> {
    const mine = ++this.#newest;
    this.#loads++;
    this.host.requestUpdate();
    const refusal = await read().then(
      () => null,
      (thrown: unknown) => asProblem(thrown),
    );
    this.#loads--;
    if (mine === this.#newest && !this.#running) this.#problem = refusal;
    this.host.requestUpdate();
  }

  /** Shows a refusal that the page itself has found; null forgets the last one. */
  refuse(problem: Problem | null): void {
    this.#problem = problem;
    this.host.requestUpdate();
  }
}
