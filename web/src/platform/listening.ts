import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that changes on its own; `listen` answers how to stop. */
export interface Listenable {
  listen(heard: () => void): () => void;
}

/**
 * Renders an element again whenever one of the things that it shows changes. It follows what the element shows at the moment
 * and listens only while the element is in the page.
 */
export class Listening implements ReactiveController {
  #heard: readonly Listenable[] = [];
  #stops: (() => void)[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly shown: () => readonly (Listenable | null | undefined)[],
    private readonly changed: () => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #follow(): void {
    const shown = this.shown().filter((each) => each != null);
    if (shown.length === this.#heard.length && shown.every((each, at) => each === this.#heard[at])) return;
    this.#stop();
    this.#heard = shown;
    this.#stops = shown.map((each) => each.listen(this.#hear));
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#heard = [];
  }

  readonly #hear = (): void => {
    this.host.requestUpdate();
    this.changed();
  };
}
