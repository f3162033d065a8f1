import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import type { Me } from '../identity/me';

/** The notes of one session, on a page of their own. */
@customElement('vesper-notes-page')
export class NotesPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    return html`<section class="page"><h1>Notes</h1></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-notes-page': NotesPage;
  }
}
