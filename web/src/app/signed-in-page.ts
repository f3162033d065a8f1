import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { SIGNED_IN_CHANNEL } from '../platform/sign-in-beside';

/** A tab in which somebody has signed in for another tab: it tells the other one and closes. */
@customElement('vesper-signed-in')
export class SignedInPage extends LightElement {
  override connectedCallback(): void {
    super.connectedCallback();
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.postMessage({ type: 'signed-in' });
    channel.close();
    // Not every browser lets a page close itself that has been to another address.
    window.close();
  }

  override render() {
    return html`
      <section class="page narrow">
        <h1>${msg('You are signed in')}</h1>
        <p class="lead">${msg('You can close this tab. The other one goes on by itself.')}</p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-signed-in': SignedInPage;
  }
}
