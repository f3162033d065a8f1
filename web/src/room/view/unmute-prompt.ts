import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';

/** A facilitator would like to hear you. Only you can turn your microphone on. */
@customElement('vesper-unmute-prompt')
export class UnmutePrompt extends LightElement {
  @property({ attribute: false }) asks = 0;
  @property({ attribute: false }) microphone = false;
  @state() private answered = 0;

  override render() {
    if (this.asks <= this.answered || this.microphone) return nothing;
    return html`
      <div class="prompt" role="alertdialog" aria-labelledby="unmute-title" aria-describedby="unmute-text">
        <h2 id="unmute-title">${msg('Your facilitator would like to hear you')}</h2>
        <p id="unmute-text">${msg('Your microphone is off. It turns on only if you press the button.')}</p>
        <div class="row">
          <wa-button variant="brand" @click=${this.#unmute}>${msg('Unmute me')}</wa-button>
          <wa-button appearance="outlined" @click=${() => (this.answered = this.asks)}
            >${msg('Not now')}</wa-button
          >
        </div>
      </div>
    `;
  }

  #unmute(): void {
    this.answered = this.asks;
    this.tell('turn', 'microphone');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-unmute-prompt': UnmutePrompt;
  }
}
