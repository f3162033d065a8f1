import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import type { Me } from '../identity/me';

/** The attendance sheet of one session. */
@customElement('vesper-sheet-page')
export class SheetPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    return html`<section class="page"><h1>Attendance</h1></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-sheet-page': SheetPage;
  }
}
