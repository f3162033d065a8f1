import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import type { Me } from '../identity/me';

/** The notes of one session, beside the room. */
@customElement('vesper-notes-panel')
export class NotesPanel extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;

  override render() {
    return html`<section class="page"><h1>Notes</h1></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-notes-panel': NotesPanel;
  }
}
