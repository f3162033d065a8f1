import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import type { Me } from '../identity/me';

/** Who did what, in order. */
@customElement('vesper-audit-page')
export class AuditPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    return html`<section class="page"><h1>Audit</h1></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-audit-page': AuditPage;
  }
}
