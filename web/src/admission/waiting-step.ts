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

/** The waiting room for a client or guest. First of all it answers whether anybody knows that they are here. */
@customElement('vesper-waiting')
export class WaitingStep extends LightElement {
  @property({ attribute: false }) session: Tonight | null = null;
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

  /** What is special for this person in this session; each only where it applies. */
  #notes(waiting: Waiting) {
    const session = this.session;
    if (waiting.again)
      return this.#note(
        'clock',
        msg(
          'You were away longer than a seat can be held. You need not answer anything again: your facilitator lets you back in.',
        ),
      );
    if (!session) return nothing;
    if (isInvited(session))
      return this.#note(
        'person',
        msg(str`You come in ${invitedAs(session)}. Everybody in the group knows that you come, and as what.`),
      );
    if (this.#clock.now < Date.parse(session.startsAt)) return nothing;
    return this.#note(
      'clock',
      msg(
        str`It began at ${clockTime(session.startsAt, session.zone)}. You are welcome all the same: you come in as soon as it suits the group.`,
      ),
    );
  }

  #note(icon: string, words: string) {
    return html`<vesper-callout icon=${icon}><span>${words}</span></vesper-callout>`;
  }

  #seen(waiting: Waiting): string {
    const name = facilitatorOf(this.session);
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
