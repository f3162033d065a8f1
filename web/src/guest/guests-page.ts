import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';
import './guests-panel';

/** The guests of one session, on a page of their own: invited before the session, so that clients can answer in time. */
@customElement('vesper-guests-page')
export class GuestsPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    if (!this.sessionId) return nothing;
    return html`<section class="page narrow">
      <h1>${msg('Guests')}</h1>
      <vesper-guests session-id=${this.sessionId}></vesper-guests>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-guests-page': GuestsPage;
  }
}
