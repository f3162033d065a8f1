import { msg } from '@lit/localize';
import { html, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { clockTime, ownZone } from '../platform/time';
import { stripped } from '../platform/text';
import type { ChatLine, ClientMessage, ParticipantId } from '../signal/protocol.gen';

const LONGEST = 1000;

/** The chat between facilitators. It is not kept after the session. */
@customElement('vesper-staff-lines')
export class StaffLines extends LightElement {
  @property({ attribute: false }) lines: readonly ChatLine[] = [];
  @property({ attribute: false }) you: ParticipantId = '';

  override render() {
    return html`
      <div class="panel chat">
        <h2>${msg('Facilitators')}</h2>
        <p class="quiet small">${msg('Only facilitators read this. It is not kept after the session.')}</p>
        <div class="chat-scroll" role="log" aria-label=${msg('Facilitators')} aria-live="polite" tabindex="0">
          <ol class="chat-lines">
            ${repeat(
              this.lines,
              (line) => line.id,
              (line) => html`
                <li class="chat-line" data-mine=${line.from === this.you}>
                  <p class="chat-who">
                    <strong>${line.from === this.you ? msg('You') : line.name}</strong>
                    <time datetime=${line.at}>${clockTime(line.at, ownZone())}</time>
                  </p>
                  <p class="chat-text">${line.text}</p>
                </li>
              `,
            )}
          </ol>
        </div>
        <form class="chat-form" @submit=${this.#tell}>
          <label class="visually-hidden" for="staff-text">${msg('Message to the facilitators')}</label>
          <input
            id="staff-text"
            class="input"
            autocomplete="off"
            maxlength=${LONGEST}
            placeholder=${msg('Write to the facilitators')}
          />
          <wa-button type="submit" variant="brand"
            ><wa-icon slot="start" name="send"></wa-icon>${msg('Send')}</wa-button
          >
        </form>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    const list = this.querySelector('.chat-scroll');
    if (changed.has('lines') && list) list.scrollTop = list.scrollHeight;
  }

  #tell(event: Event): void {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#staff-text');
    const text = stripped(field?.value);
    if (!field || text === '') return;
    this.tell<ClientMessage>('ask', { type: 'tell-staff', text });
    field.value = '';
    field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-staff-lines': StaffLines;
  }
}
