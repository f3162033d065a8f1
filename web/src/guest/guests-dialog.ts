import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LightElement } from '../platform/element';
import './guests-panel';

/** The same guests, over the room, for whom it occurs to during the evening. */
@customElement('vesper-guests-dialog')
export class GuestsDialog extends LightElement {
  @property({ attribute: false }) open = false;
  @property({ attribute: 'session-id' }) sessionId = '';

  override render() {
    return html`
      <wa-dialog label=${msg('Guests')} ?open=${this.open} @wa-after-hide=${this.#hidden}>
        ${this.open ? html`<vesper-guests session-id=${this.sessionId}></vesper-guests>` : nothing}
      </wa-dialog>
    `;
  }

  #hidden(event: Event): void {
    if (!(event.target instanceof HTMLElement) || event.target.localName !== 'wa-dialog') return;
    if (this.open) this.tell('cancelled');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-guests-dialog': GuestsDialog;
  }
}
