import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LightElement } from './element';
import './icons';

/**
 * A dialog over the page. Its words stay until it has disappeared, so that they do not vanish under the reader's eyes. A person
 * who closes it cancels: the element around it hears `cancelled` and takes away what opened it.
 */
export abstract class Dialog extends LightElement {
  /** Whether the dialog is wanted; a dialog about one thing is open as long as it has that thing, see {@link isOpen}. */
  @property({ attribute: false }) open = false;
  /** While the server is asked the dialog cannot be closed. */
  @property({ attribute: false }) busy = false;
  /** True from opening until the dialog has disappeared. */
  @state() protected visible = false;

  #wasOpen = false;

  protected isOpen(): boolean {
    return this.open;
  }

  protected abstract heading(): string;

  protected abstract content(): unknown;

  /** The buttons in the footer; a dialog that has none is closed by its own close button. */
  protected buttons(): unknown {
    return nothing;
  }

  /** Called when the dialog opens, before it is rendered: its fields begin anew. */
  protected opening(): void {}

  /** Called when the dialog has disappeared. */
  protected closed(): void {}

  protected override willUpdate(_changed: PropertyValues): void {
    const open = this.isOpen();
    if (open && !this.#wasOpen) {
      this.visible = true;
      this.opening();
    }
    this.#wasOpen = open;
  }

  override render() {
    return html`
      <wa-dialog
        label=${this.heading()}
        ?open=${this.isOpen()}
        @wa-hide=${this.#hide}
        @wa-after-hide=${this.#hidden}
      >
        ${this.visible ? this.content() : nothing} ${this.buttons()}
      </wa-dialog>
    `;
  }

  protected cancelButton() {
    return html`<wa-button slot="footer" appearance="outlined" @click=${() => this.tell('cancelled')}
      >${msg('Cancel')}</wa-button
    >`;
  }

  #hide(event: Event): void {
    if (!isDialog(event) || !this.isOpen()) return; // closed by what was done, not by the person
    if (this.busy) event.preventDefault();
    else this.tell('cancelled');
  }

  #hidden(event: Event): void {
    if (!isDialog(event) || this.isOpen()) return;
    this.visible = false;
    this.closed();
  }
}

/** Menus inside a dialog send the same event. */
function isDialog(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.localName === 'wa-dialog';
}
