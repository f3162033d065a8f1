import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../../platform/callout';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import { clockTime, ownZone } from '../../platform/time';
import { shortened } from '../../platform/text';
import type { ChatLine, ParticipantId } from '../../signal/protocol.gen';
import { ChatDraft } from '../session/chat-draft';

const LONGEST = 2000;

/** The group's chat. There are no private messages. */
@customElement('vesper-chat')
export class ChatPanel extends LightElement {
  @property({ attribute: false }) lines: readonly ChatLine[] = [];
  @property({ attribute: false }) you: ParticipantId = '';
  /** Whether the reader can delete lines of others; the dialog that asks first is elsewhere. */
  @property({ attribute: false }) moderates = false;
  @property({ attribute: false }) draft = new ChatDraft();
  /** Who reads the chat, in a sentence. */
  @property() audience = '';
  /** Why nobody but facilitators can write now; null when everybody can. */
  @property({ attribute: false }) pausedBecause: string | null = null;

  override render() {
    return html`
      <div class="panel chat">
        <h2>${msg('Chat')}</h2>
        <p class="quiet small">${this.audience} ${msg('It is not kept after the session.')}</p>
        <div class="chat-scroll" role="log" aria-label=${msg('Chat')} aria-live="polite" tabindex="0">
          <ol class="chat-lines">
            ${repeat(
              this.lines,
              (line) => line.id,
              (line) => this.#line(line),
            )}
          </ol>
        </div>
        ${this.pausedBecause ? html`<vesper-callout tone="care" role="status">${this.pausedBecause}</vesper-callout>` : nothing}
        <form class="chat-form" @submit=${this.#say}>
          <label class="visually-hidden" for="chat-text">${msg('Message to the group')}</label>
          <input
            id="chat-text"
            class="input"
            autocomplete="off"
            maxlength=${LONGEST}
            placeholder=${msg('Write to the group')}
            .value=${live(this.draft.text)}
            @input=${(event: Event) => (this.draft.text = (event.target as HTMLInputElement).value)}
          />
          <wa-button type="submit" variant="brand" ?disabled=${this.pausedBecause !== null}
            ><wa-icon slot="start" name="send"></wa-icon>${msg('Send')}</wa-button
          >
        </form>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.#toEnd();
    this.querySelector<HTMLElement>('#chat-text')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('lines')) this.#toEnd();
  }

  #takeOut(line: ChatLine) {
    const name = line.from === this.you ? msg('You') : line.name;
    const { id, text } = line;
    return html`<button
      type="button"
      class="quiet-button chat-delete"
      @click=${() => this.tell('consider', { what: 'delete-line', line: id, name, text })}
    >
      <wa-icon name="close"></wa-icon
      ><span class="visually-hidden">${msg(str`Delete line of ${name}: ${shortened(text, 40)}`)}</span>
    </button>`;
  }

  #line(line: ChatLine) {
    const mine = line.from === this.you;
    return html`
      <li class="chat-line" data-mine=${mine}>
        <p class="chat-who">
          <strong>${mine ? msg('You') : line.name}</strong>
          <time datetime=${line.at}>${clockTime(line.at, ownZone())}</time>
          ${this.moderates ? this.#takeOut(line) : nothing}
        </p>
        <p class="chat-text">${line.text}</p>
      </li>
    `;
  }

  #toEnd(): void {
    const list = this.querySelector('.chat-scroll');
    if (list) list.scrollTop = list.scrollHeight;
  }

  #say(event: Event): void {
    event.preventDefault();
    if (this.pausedBecause === null) this.tell('say');
    this.querySelector<HTMLElement>('#chat-text')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-chat': ChatPanel;
  }
}
