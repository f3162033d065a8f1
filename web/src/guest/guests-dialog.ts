import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Dialog } from '../platform/dialog';
import './guests-panel';

/** The guests of the session in a dialog over the room. */
@customElement('vesper-guests-dialog')
export class GuestsDialog extends Dialog {
  @property({ attribute: 'session-id' }) sessionId = '';

  protected override heading(): string {
    return msg('Guests');
  }

  protected override content() {
    return html`<vesper-guests session-id=${this.sessionId}></vesper-guests>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-guests-dialog': GuestsDialog;
  }
}
