import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { clockTime, ownZone } from '../platform/time';
import type { LiveRoom } from '../room/live-room';
import { ordinal } from '../room/news';
import type { RoomState, Waiting } from '../room/state';
import { facilitatorOf, type Tonight } from '../schedule/tonight';
import type { ConnectionStatus } from '../signal/room-connection';

/** At the door: whether anybody knows that I am here is the only question, so it is answered first. */
@customElement('vesper-waiting')
export class WaitingStep extends LightElement {
  @property({ attribute: false }) evening: Tonight | null = null;
  @property({ attribute: false }) live: LiveRoom | null = null;
  @property({ attribute: false }) room: RoomState | null = null;
  @property({ attribute: false }) status: ConnectionStatus = { is: 'connecting' };

  override render() {
    const waiting = this.room;
    if (waiting?.step !== 'waiting') return nothing;
    return html`
      <section class="page narrow waiting">
        <div class="waiting-star" aria-hidden="true"><wa-icon name="star"></wa-icon></div>
        <h1>You are ${ordinal(waiting.place)} in line</h1>
        <p class="lead">${this.#seen(waiting)}</p>
        ${this.#line()}
        ${waiting.letters.map(
          (letter) => html`
            <div class="callout good">
              <wa-icon name="message"></wa-icon>
              <div>
                <p><strong>From your facilitator</strong>, ${clockTime(letter.at, ownZone())}</p>
                <p>${letter.text}</p>
              </div>
            </div>
          `,
        )}
        <p class="quiet">
          Nobody sees or hears you here. You come in with your microphone and camera off. You can leave this
          page open and take a breath.
        </p>
        <div class="actions center">
          <wa-button appearance="outlined" @click=${() => this.tell('go-back')}>Go back</wa-button>
        </div>
      </section>
    `;
  }

  #seen(waiting: Waiting): string {
    const name = facilitatorOf(this.evening);
    const facilitator = name ? `Your facilitator ${name}` : 'Your facilitator';
    if (!waiting.facilitatorPresent) return `${facilitator} is not here yet. You are in the right place.`;
    if (waiting.seen) return 'Your facilitator has seen you.';
    return `${facilitator} is here and will see you shortly.`;
  }

  #line() {
    if (this.status.is === 'open') return nothing;
    return html`<p class="callout care" role="status">
      <wa-icon name="away"></wa-icon
      ><span>The connection is gone for a moment. Your place is kept while we reconnect.</span>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-waiting': WaitingStep;
  }
}
