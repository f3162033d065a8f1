import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';
import './notes-panel';

/** The notes of one session, on a page of their own. */
@customElement('vesper-notes-page')
export class NotesPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    if (!this.sessionId) return nothing;
    return html`<section class="page notes-page">
      <h1>${msg('Notes')}</h1>
      <vesper-notes-panel .me=${this.me} session-id=${this.sessionId}></vesper-notes-panel>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-notes-page': NotesPage;
  }
}
