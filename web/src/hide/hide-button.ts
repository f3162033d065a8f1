import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { HIDE_KEY } from './quick-hide';
import './hide-button.css';

/** The button that hides the page, and the name of the key that does the same. */
@customElement('vesper-hide')
export class HideButton extends LightElement {
  override render() {
    return html`<button
      type="button"
      class="tool hide-button"
      aria-label=${msg('Hide this page')}
      aria-keyshortcuts=${HIDE_KEY}
      title=${msg(str`Hide this page at once, with microphone and camera off (${HIDE_KEY})`)}
      @click=${() => this.tell('hide-page')}
    >
      <wa-icon name="eye-slash"></wa-icon><b aria-hidden="true">${msg('Hide')}</b>
      <kbd aria-hidden="true">${HIDE_KEY}</kbd>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-hide': HideButton;
  }
}
