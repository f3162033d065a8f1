import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { Ticking } from '../platform/ticking';
import { stopwatch } from '../platform/time';
import { personOf, type Inside } from '../room/state/state';
import type { ClientMessage, ParticipantId } from '../signal/protocol.gen';
import { stepOutWords, companion, longer } from './step-out';
import { CONSIDER, type Considering } from './considering';

/**
 * What needs a facilitator's attention now, above the videos. It is visible on a phone, too, where the lists are behind
 * a button.
 */
@customElement('vesper-strip')
export class Strip extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  /** A sentence after an interruption, until it is read. */
  @property({ attribute: false }) back: string | null = null;
  readonly #clock = new Ticking(this);

  override render() {
    const room = this.room;
    if (!room?.staff) return nothing;
    const aside = stepOutWords(room);
    return html`
      ${this.back ? this.#back(this.back) : nothing} ${this.#stepOut(room)}
      ${room.staff.moments.map((id) => this.#moment(room, id))}
      ${room.staff.crises.map((crisis) => this.#crisis(room, crisis.participant, crisis.since))}
      ${this.#break(room)}
      ${aside ? html`<vesper-callout icon="people"><span>${aside}</span></vesper-callout>` : nothing}
      ${
        room.course.chatPaused
          ? html`<vesper-callout class="notice" icon="chat"
              ><span>${msg('Chat is paused for the group.')}</span>
              <wa-button
                size="s"
                appearance="outlined"
                @click=${() => this.#say({ type: 'pause-chat', paused: false })}
                >${msg('Resume chat')}</wa-button
              >
            </vesper-callout>`
          : nothing
      }
      ${
        room.staff.identityDelayed
          ? html`<vesper-callout tone="care" icon="warning" role="status"
              ><span
                >${msg('Sign-outs may arrive late. Everybody here stays for now; to remove somebody at once, use Remove in their menu.')}</span
              >
            </vesper-callout>`
          : nothing
      }
    `;
  }

  #back(words: string) {
    return html`<vesper-callout class="notice" tone="good" icon="check" role="status"
      ><span>${words}</span>
      <button type="button" class="quiet-button" @click=${() => this.tell('read-back')}>
        <wa-icon name="close"></wa-icon><span class="visually-hidden">${msg('Close')}</span>
      </button>
    </vesper-callout>`;
  }

  #stepOut(room: Inside) {
    const { stepOut } = room.own;
    if (!stepOut) return nothing;
    const name = companion(room)?.name ?? msg('one person');
    const left = Date.parse(stepOut.until) - this.#now(room);
    return html`
      <vesper-callout class="notice step-out" icon="people" role="region" aria-label=${msg('Stepped out')}>
        <div>
          <p>
            <strong>${msg(str`You and ${name} have stepped out.`)}</strong>
            ${msg('Nobody else sees or hears the two of you.')}
          </p>
          <p class="tabular" aria-hidden="true">
            ${left > 0 ? msg(str`${stopwatch(left)} left`) : msg('Going back now')}
          </p>
        </div>
        <div class="row">
          <wa-button
            size="s"
            appearance="outlined"
            @click=${() => this.#say({ type: 'extend-step-out', minutes: longer(left) })}
            >${msg('5 more minutes')}</wa-button
          >
          <wa-button size="s" variant="brand" @click=${() => this.#say({ type: 'end-step-out' })}
            >${msg('Back to the group')}</wa-button
          >
        </div>
      </vesper-callout>
    `;
  }

  #moment(room: Inside, id: ParticipantId) {
    const person = personOf(room, id);
    if (!person) return nothing;
    const reachable = person.awayUntil === null && !person.steppedOut && room.own.stepOut === null;
    return html`
      <vesper-callout
        class="notice"
        tone="care"
        icon="bell"
        role="region"
        aria-label=${msg('Needs a moment')}
      >
        <span>${msg(html`<strong>${person.name}</strong> needs a moment. Only facilitators see this.`)}</span>
        <div class="row">
          ${
            reachable
              ? html`<wa-button
                  size="s"
                  variant="brand"
                  @click=${() => this.tell<Considering>(CONSIDER, { what: 'step-out', person })}
                  >${msg(html`Step out<span class="visually-hidden"> with ${person.name}</span>`)}</wa-button
                >`
              : nothing
          }
          <wa-button
            size="s"
            appearance="outlined"
            @click=${() => this.#say({ type: 'settle-moment', participant: id })}
            >${msg(html`Mark as done<span class="visually-hidden">: ${person.name}</span>`)}</wa-button
          >
        </div>
      </vesper-callout>
    `;
  }

  #crisis(room: Inside, id: ParticipantId, since: string) {
    const name = personOf(room, id)?.name ?? msg('Somebody who left');
    return html`
      <vesper-callout class="notice" tone="stop" icon="phone" role="region" aria-label=${msg('Crisis')}>
        <span
          ><strong>${msg(str`Crisis: ${name}`)}</strong>
          <span class="tabular" aria-hidden="true"
            >${stopwatch(this.#now(room) - Date.parse(since))}</span
          ></span
        >
        <wa-button size="s" variant="brand" @click=${() => this.tell<ParticipantId>('show-crisis', id)}
          >${msg(html`Open crisis plan<span class="visually-hidden"> of ${name}</span>`)}</wa-button
        >
      </vesper-callout>
    `;
  }

  #break(room: Inside) {
    const { breakUntil } = room.course;
    if (!breakUntil) return nothing;
    const left = Math.max(0, Date.parse(breakUntil) - this.#now(room));
    return html`<vesper-callout class="notice" icon="clock">
      <span
        >${msg('Break.')}
        <span class="tabular" aria-hidden="true">${msg(str`${stopwatch(left)} left`)}</span></span
      >
      <wa-button size="s" appearance="outlined" @click=${() => this.#say({ type: 'end-break' })}
        >${msg('End the break')}</wa-button
      >
    </vesper-callout>`;
  }

  #now(room: Inside): number {
    return this.#clock.now + room.clockAhead;
  }

  #say(message: ClientMessage): void {
    this.tell<ClientMessage>('ask', message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-strip': Strip;
  }
}
