import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import type { Me } from '../identity/me';

/** One evening, from the green room to the end. */
@customElement('vesper-evening')
export class EveningPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    return html`<section class="page"><h1>Evening</h1></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-evening': EveningPage;
  }
}
