import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { clockTime, ownZone } from '../platform/time';
import type { Tonight } from '../schedule/tonight';
import { answerGuest, asWhat, type GuestTonight } from './guests';
import './guests-question.css';

/** Asks a client whether a guest may be there together with them; both answers are fine. */
@customElement('vesper-guests-question')
export class GuestsQuestion extends LightElement {
  @property({ attribute: false }) session: Tonight | null = null;
  @property({ attribute: false }) guests: readonly GuestTonight[] = [];
  /** Above the room instead of on a page of its own. */
  @property({ attribute: false }) inRoom = false;
  /** For somebody who has answered before and looks at it again. */
  @property({ attribute: false }) again = false;
  readonly #request = new Attempt(this);

  override render() {
    if (!this.session || this.guests.length === 0) return nothing;
    const words = html`
      <p>
        ${msg('A guest and somebody who does not agree are never in the room together. Only your facilitators see what you answer, and you may change it at any time.')}
      </p>
      ${this.#request.problem ? problemCallout(this.#request.problem) : nothing}
      ${repeat(
        this.guests,
        (guest) => guest.id,
        (guest) => this.#guest(guest),
      )}
    `;
    return this.inRoom
      ? html`<section class="guests-prompt" role="dialog" aria-labelledby="guests-title">
          <h2 id="guests-title">
            ${this.again ? msg('Your answer about a guest') : msg('A guest would like to come in')}
          </h2>
          ${words}
          ${
            this.again
              ? html`<wa-button appearance="plain" @click=${() => this.tell('kept')}
                  >${msg('Keep my answer')}</wa-button
                >`
              : nothing
          }
        </section>`
      : html`<section class="page narrow">
          <h1>${msg('A guest in this session')}</h1>
          ${words}
        </section>`;
  }

  #guest(guest: GuestTonight) {
    const zone = this.session?.zone ?? ownZone();
    const until = msg(str`${clockTime(guest.from, zone)} to ${clockTime(guest.until, zone)}`);
    return html`
      <div class="guests-line">
        <p><strong>${guest.givenName}</strong>, ${asWhat(guest.role)}, ${until}</p>
        <p class="guests-text">${guest.text}</p>
        ${
          guest.agrees === null
            ? nothing
            : html`<p class="small quiet">
                ${guest.agrees ? msg('So far you agree.') : msg('So far you do not agree.')}
              </p>`
        }
        <div class="row">
          <wa-button
            variant="brand"
            ?disabled=${this.#request.busy}
            @click=${() => void this.#answer(guest, true)}
            >${msg(html`I agree<span class="visually-hidden"> to ${guest.givenName}</span>`)}</wa-button
          >
          <wa-button
            appearance="outlined"
            ?disabled=${this.#request.busy}
            @click=${() => void this.#answer(guest, false)}
            >${msg(html`I do not agree<span class="visually-hidden"> to ${guest.givenName}</span>`)}</wa-button
          >
        </div>
      </div>
    `;
  }

  async #answer(guest: GuestTonight, agrees: boolean): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.#request.run(async () => {
      await answerGuest(session.sessionId, guest, agrees);
      this.tell<GuestTonight>('answered', { ...guest, agrees });
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-guests-question': GuestsQuestion;
  }
}
