import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../platform/element';

/** An address that shows nothing: it never says whether something was ever there. */
@customElement('vesper-not-found')
export class NotFoundPage extends LightElement {
  override render() {
    return html`
      <section class="page narrow">
        <h1>There is nothing here</h1>
        <p>The address may be mistyped, or it is not for this account.</p>
        <p><a href="/app/">Back to tonight</a></p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-not-found': NotFoundPage;
  }
}
