import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../platform/element';

/** Shown for an unknown address. It never says whether something was ever there. */
@customElement('vesper-not-found')
export class NotFoundPage extends LightElement {
  override render() {
    return html`
      <section class="page narrow">
        <h1>${msg('Page not found')}</h1>
        <p>${msg('The address may be mistyped, or you do not have access.')}</p>
        <p><a href="/app/">${msg('Back to your sessions')}</a></p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-not-found': NotFoundPage;
  }
}
