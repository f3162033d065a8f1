import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';
import './attendance-sheet';

/** The attendance sheet of one session, on a page of its own. */
@customElement('vesper-sheet-page')
export class SheetPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    if (!this.sessionId) return nothing;
    return html`<section class="page records-page">
      <h1>${msg('Attendance')}</h1>
      <vesper-attendance-sheet .me=${this.me} session-id=${this.sessionId}></vesper-attendance-sheet>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-sheet-page': SheetPage;
  }
}
