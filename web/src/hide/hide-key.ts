import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isHideKey, quickHide, type ToHide } from './quick-hide';

/** Listens for the key and the button of {@link quickHide} while its element is in the page. */
export class HideKey implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** What to hide; null for people who cannot hide the page. */
    private readonly what: () => ToHide | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#pressed, { capture: true });
    this.host.addEventListener('hide-page', this.#hide);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#pressed, { capture: true });
    this.host.removeEventListener('hide-page', this.#hide);
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!isHideKey(event) || this.what() === null) return;
    event.preventDefault();
    this.#hide();
  };

  readonly #hide = (): void => {
    const what = this.what();
    if (what) quickHide(what);
  };
}
