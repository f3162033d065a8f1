import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import { announce } from '../../platform/announce';
import { Ticking } from '../../platform/ticking';
import type { ConnectionStatus } from '../../signal/room-connection';

/** Shown as soon as the connection is lost: the seat is held, nobody hears you, and you do not need to do anything. */
@customElement('vesper-holding')
export class HoldingView extends LightElement {
  @property({ attribute: false }) status: ConnectionStatus = { is: 'connecting' };
  @property({ attribute: false }) holdSeconds = 60;
  readonly #clock = new Ticking(this);

  override connectedCallback(): void {
    super.connectedCallback();
    announce(msg('The connection is lost. Your seat is held. Microphone and camera are off.'));
  }

  override render() {
    const left = this.#secondsLeft();
    return html`
      <section class="holding" aria-label=${msg('Reconnecting')}>
        <div class="holding-card">
          <wa-icon name="away"></wa-icon>
          <h2>
            ${left > 0 ? msg(str`Your seat is held for ${left} s`) : msg('Still trying to reach the room')}
          </h2>
          <p>
            ${
              left > 0
                ? msg('The connection is lost and we are reconnecting. You do not need to do anything.')
                : msg('You come back to the waiting room as soon as the connection is there.')
            }
          </p>
          <p class="quiet">
            ${msg('Nobody sees or hears you: your microphone and camera are off and stay off when you are back.')}
          </p>
        </div>
      </section>
    `;
  }

  #secondsLeft(): number {
    if (this.status.is !== 'lost') return this.holdSeconds;
    return Math.max(0, Math.ceil((this.status.since + this.holdSeconds * 1000 - this.#clock.now) / 1000));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-holding': HoldingView;
  }
}
