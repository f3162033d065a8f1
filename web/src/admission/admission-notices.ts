import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { clockTime, ownZone } from '../platform/time';
import { stripped } from '../platform/text';
import type { LiveRoom } from '../room/session/live-room';
import type { Waiting } from '../room/state/state';
import './admission-notices.css';

const LONGEST = 500;

/** Messages between somebody in the waiting room and the facilitators; nobody else reads them. */
@customElement('vesper-door-letters')
export class WaitingRoomMessages extends LightElement {
  @property({ attribute: false }) waiting: Waiting | null = null;
  @property({ attribute: false }) live: Pick<LiveRoom, 'writeToFacilitators'> | null = null;
  @state() private stuck = false;

  override render() {
    const waiting = this.waiting;
    if (!waiting) return nothing;
    return html`
      ${
        waiting.letters.length > 0
          ? html`<ol class="letters" aria-live="polite">
              ${waiting.letters.map(
                (letter) =>
                  html`<li data-mine=${letter.mine ?? false}>
                    <p class="small">
                      <strong>${letter.mine ? msg('You') : msg('Your facilitator')}</strong>,
                      ${clockTime(letter.at, ownZone())}
                    </p>
                    <p>${letter.text}</p>
                  </li>`,
              )}
            </ol>`
          : nothing
      }
      ${waiting.facilitatorPresent ? this.#form() : nothing}
    `;
  }

  #form() {
    return html`
      <form class="letter-form" @submit=${this.#write}>
        <label for="door-letter">${msg('Write to your facilitator')}</label>
        <span class="hint" id="door-letter-hint">${msg('Nobody in the group reads it.')}</span>
        <div class="row">
          <input
            id="door-letter"
            class="input"
            autocomplete="off"
            maxlength=${LONGEST}
            aria-describedby="door-letter-hint"
          />
          <wa-button type="submit" appearance="outlined"
            ><wa-icon slot="start" name="send"></wa-icon>${msg('Send')}</wa-button
          >
        </div>
        ${
          this.stuck
            ? html`<p class="small" role="status">
                ${msg('Not sent yet: the connection is gone for a moment. Your words stay here.')}
              </p>`
            : nothing
        }
      </form>
    `;
  }

  #write(event: Event): void {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#door-letter');
    const text = stripped(field?.value);
    if (!field || text === '') return;
    this.stuck = !(this.live?.writeToFacilitators(text) ?? false);
    if (!this.stuck) field.value = '';
    field.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-door-letters': WaitingRoomMessages;
  }
}
