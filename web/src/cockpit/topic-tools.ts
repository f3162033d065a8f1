import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { stripped } from '../platform/text';
import type { Inside } from '../room/state/state';
import '../room/view/topic-line';
import type { AgendaItem, ClientMessage } from '../signal/protocol.gen';
import { LONGEST_TITLE, MOST_MINUTES, nextItem } from './agenda';

/** The facilitator's tools for the topic: the next item of the agenda in one press, or any text with any minutes. */
@customElement('vesper-topic-tools')
export class TopicTools extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @state() private editing = false;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    if (this.editing) return this.#form(room);
    const next = nextItem(room.course.agenda, room.topic);
    return html`
      <vesper-topic-line .room=${room} none=${msg('No topic yet')}></vesper-topic-line>
      <button type="button" class="quiet-button" @click=${this.#edit}>
        <wa-icon name="edit"></wa-icon><span class="visually-hidden">${msg('Set topic')}</span>
      </button>
      ${
        next
          ? html`<button type="button" class="quiet-button next-item" @click=${() => this.#begin(next)}>
              <wa-icon name="play"></wa-icon><span class="next-title">${msg(str`Next: ${next.title}`)}</span
              ><span class="quiet">${msg(str`${next.minutes} min`)}</span>
            </button>`
          : nothing
      }
    `;
  }

  #form(room: Inside) {
    return html`
      <form class="topic-form" @submit=${this.#set} @keydown=${this.#escape}>
        <label class="visually-hidden" for="topic">${msg('Topic')}</label>
        <input id="topic" class="input" maxlength=${LONGEST_TITLE} autocomplete="off" .value=${room.topic} />
        <label class="visually-hidden" for="topic-minutes">${msg('Minutes; empty for no timer')}</label>
        <input
          id="topic-minutes"
          class="input topic-minutes"
          type="number"
          inputmode="numeric"
          min="0"
          max=${MOST_MINUTES}
          placeholder=${msg('min')}
        />
        <wa-button type="submit" variant="brand">${msg('Set')}</wa-button>
      </form>
    `;
  }

  #edit(): void {
    this.editing = true;
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('#topic')?.select());
  }

  #escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#close();
  }

  #set(event: Event): void {
    event.preventDefault();
    const minutes = Number(this.querySelector<HTMLInputElement>('#topic-minutes')?.value || 0);
    this.#begin({
      title: stripped(this.querySelector<HTMLInputElement>('#topic')?.value),
      minutes: Math.min(MOST_MINUTES, Math.max(0, Math.round(minutes))),
    });
    this.#close();
  }

  #close(): void {
    this.editing = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button')?.focus());
  }

  #begin({ title, minutes }: AgendaItem): void {
    this.tell<ClientMessage>('ask', { type: 'set-topic', topic: title, minutes });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-topic-tools': TopicTools;
  }
}
