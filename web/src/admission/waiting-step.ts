import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { Ticking } from '../platform/ticking';
import { clockTime } from '../platform/time';
import type { LiveRoom } from '../room/session/live-room';

import type { RoomState, Waiting } from '../room/state/state';
import { facilitatorOf, invitedAs, isInvited, type Tonight } from '../schedule/tonight';
import type { ConnectionStatus } from '../signal/room-connection';
import './admission-notices';

/** At the door: whether anybody knows that I am here is the only question, so it is answered first. */
@customElement('vesper-waiting')
export class WaitingStep extends LightElement {
  @property({ attribute: false }) evening: Tonight | null = null;
  @property({ attribute: false }) live: LiveRoom | null = null;
  @property({ attribute: false }) room: RoomState | null = null;
  @property({ attribute: false }) status: ConnectionStatus = { is: 'connecting' };

  readonly #clock = new Ticking(this, 15_000);

  override render() {
    const waiting = this.room;
    if (waiting?.step !== 'waiting') return nothing;
    return html`
      <section class="page narrow waiting">
        <div class="waiting-star" aria-hidden="true"><wa-icon name="star"></wa-icon></div>
        <h1>${msg(str`You are number ${waiting.place} in line`)}</h1>
        <p class="lead">${this.#seen(waiting)}</p>
        ${this.#line()} ${this.#notes(waiting)}
        <vesper-door-letters .waiting=${waiting} .live=${this.live}></vesper-door-letters>
        <p class="quiet">
          ${msg('Nobody sees or hears you here. You come in with your microphone and camera off. You can leave this page open and take a breath.')}
        </p>
        <div class="actions center">
          <wa-button appearance="outlined" @click=${() => this.tell('go-back')}>${msg('Go back')}</wa-button>
        </div>
      </section>
    `;
  }

  /** What is different for this person tonight; each only where it is so. */
  #notes(waiting: Waiting) {
    const evening = this.evening;
    if (waiting.again)
      return this.#note(
        'clock',
        msg(
          'You were away longer than a seat can be held. You need not answer anything again: your facilitator lets you back in.',
        ),
      );
    if (!evening) return nothing;
    if (isInvited(evening))
      return this.#note(
        'person',
        msg(str`You come in ${invitedAs(evening)}. Everybody in the group knows that you come, and as what.`),
      );
    if (this.#clock.now < Date.parse(evening.startsAt)) return nothing;
    return this.#note(
      'clock',
      msg(
        str`It began at ${clockTime(evening.startsAt, evening.zone)}. You are welcome all the same: you come in as soon as it suits the group.`,
      ),
    );
  }

  #note(icon: string, words: string) {
    return html`<vesper-callout icon=${icon}><span>${words}</span></vesper-callout>`;
  }

  #seen(waiting: Waiting): string {
    const name = facilitatorOf(this.evening);
    const facilitator = name ? msg(str`Your facilitator ${name}`) : msg('Your facilitator');
    if (!waiting.facilitatorPresent)
      return msg(str`${facilitator} is not here yet. You are in the right place.`);
    if (waiting.seen) return msg('Your facilitator has seen you.');
    return msg(str`${facilitator} is here and will see you shortly.`);
  }

  #line() {
    if (this.status.is === 'open') return nothing;
    return html`<vesper-callout tone="care" icon="away" role="status"
      ><span>${msg('The connection is gone for a moment. Your place is kept while we reconnect.')}</span>
    </vesper-callout>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-waiting': WaitingStep;
  }
}
