import { LitElement } from 'lit';

/** A custom element that renders into the page itself, so that labels and live regions work across elements. */
export class LightElement extends LitElement {
  /** What an element renders comes before the children that it was given. */
  protected override createRenderRoot(): HTMLElement {
    this.renderOptions.renderBefore = this.firstChild;
    return this;
  }

  /** Tells the element around this one what the person wants; elements never act on their own. */
  protected tell<T>(type: string, detail?: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail: detail as T, bubbles: true, composed: true }));
  }
}
