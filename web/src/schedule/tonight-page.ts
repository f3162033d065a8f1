import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import type { Me } from '../identity/me';

/** The first page: what is on tonight. */
@customElement('vesper-tonight')
export class TonightPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    return html`<section class="page"><h1>Tonight</h1></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-tonight': TonightPage;
  }
}
