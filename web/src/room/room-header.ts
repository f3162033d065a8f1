import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { Ticking } from '../platform/ticking';
import { clockTime, ownZone, span, stopwatch } from '../platform/time';
import type { Tonight } from '../schedule/tonight';
import type { ClientMessage } from '../signal/protocol.gen';
import { isFacilitator, type Inside } from './state';
import './ask-dialog';
import './hide-button';

/** The topic and the clock; for facilitators also the lock and the end. */
@customElement('vesper-room-header')
export class RoomHeader extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) evening: Tonight | null = null;
  @state() private editing = false;
  @state() private ending = false;
  readonly #clock = new Ticking(this);

  override render() {
    const room = this.room;
    if (!room) return nothing;
    const staff = isFacilitator(room.you);
    return html`
      <div class="room-header">
        <div class="room-title">
          <h1>${this.evening?.title ?? 'The room'}</h1>
          ${this.editing ? this.#form(room) : this.#topic(room, staff)}
        </div>
        <div class="room-tools">
          <p class="room-clock"><wa-icon name="clock"></wa-icon><span>${this.#time(room)}</span></p>
          ${
            room.locked && !staff
              ? html`<span class="badge"><wa-icon name="lock"></wa-icon>Locked</span>`
              : nothing
          }
          ${staff ? this.#staffTools(room) : html`<vesper-hide></vesper-hide>`}
        </div>
      </div>
      <vesper-ask
        .open=${this.ending}
        heading="End the evening for everyone?"
        text="Everybody leaves the room and attendance is closed. This cannot be undone."
        confirm="Yes, end for everyone"
        @cancelled=${() => (this.ending = false)}
        @confirmed=${() => this.#say({ type: 'end-session' })}
      ></vesper-ask>
    `;
  }

  #topic(room: Inside, staff: boolean) {
    const since = room.topicSince
      ? stopwatch(this.#clock.now + room.clockAhead - Date.parse(room.topicSince))
      : '';
    return html`
      <p class="room-topic">
        ${
          room.topic
            ? html`<span class="visually-hidden">Topic: </span><span>${room.topic}</span>
                <span class="quiet tabular" aria-hidden="true">${since}</span>`
            : staff
              ? html`<span class="quiet">No topic yet</span>`
              : nothing
        }
        ${
          staff
            ? html`<button type="button" class="quiet-button" @click=${this.#edit}>
                <wa-icon name="edit"></wa-icon><span class="visually-hidden">Set topic</span>
              </button>`
            : nothing
        }
      </p>
    `;
  }

  #form(room: Inside) {
    return html`
      <form class="topic-form" @submit=${this.#set} @keydown=${this.#escape}>
        <label class="visually-hidden" for="topic">Topic</label>
        <input id="topic" class="input" maxlength="120" autocomplete="off" .value=${room.topic} />
        <wa-button type="submit" variant="brand">Set</wa-button>
      </form>
    `;
  }

  #staffTools(room: Inside) {
    return html`
      <button
        type="button"
        class="tool"
        @click=${() => this.#say({ type: 'lock', locked: !room.locked })}
        data-on=${room.locked}
      >
        <wa-icon name=${room.locked ? 'lock' : 'unlock'}></wa-icon
        ><span>${room.locked ? 'Unlock' : 'Lock'}</span>
      </button>
      <button type="button" class="tool" data-tone="stop" @click=${() => (this.ending = true)}>
        <wa-icon name="end"></wa-icon><span>End for everyone</span>
      </button>
    `;
  }

  #time(room: Inside) {
    const left = Date.parse(room.endsAt) - (this.#clock.now + room.clockAhead);
    const until = `until ${clockTime(room.endsAt, this.evening?.zone ?? ownZone())}`;
    return left > 0
      ? html`${span(left)} left<span class="room-until">, ${until}</span>`
      : html`Planned ${until}`;
  }

  #edit(): void {
    this.editing = true;
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('#topic')?.select());
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.editing = false;
  }

  #set(event: Event): void {
    event.preventDefault();
    this.#say({
      type: 'set-topic',
      topic: this.querySelector<HTMLInputElement>('#topic')?.value.trim() ?? '',
      minutes: 0,
    });
    this.editing = false;
  }

  #say(message: ClientMessage): void {
    this.ending = false;
    this.tell<ClientMessage>('ask', message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-room-header': RoomHeader;
  }
}
