import { LitElement } from 'lit';

/** A custom element that renders into the page itself, so that labels and live regions work across elements. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells whoever holds this element what the person wants; elements never act on their own. */
  protected tell<T>(type: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail: detail as T, bubbles: true, composed: true }));
  }
}
