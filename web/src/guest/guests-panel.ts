import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { announce } from '../platform/announce';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { clockTime, ownZone } from '../platform/time';
import { roleWord } from '../room/view/role-words';
import { loadSession, type Tonight } from '../schedule/tonight';
import { consentOf, consentSentence } from './consent';
import { loadGuests, withdraw, type Guest } from './guests-server';
import './invite-form';
import './guests.css';

/** The guests of the session: who has agreed to each, and the way to invite and to withdraw. */
@customElement('vesper-guests')
export class GuestsPanel extends LightElement {
  @property({ attribute: 'session-id' }) sessionId = '';
  @state() private session: Tonight | null = null;
  @state() private guests: readonly Guest[] | null = null;
  readonly #request = new Attempt(this);
  @state() private withdrawing: Guest | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('sessionId') && this.sessionId !== '') void this.#load();
  }

  override render() {
    return html`
      ${this.#request.problem ? problemCallout(this.#request.problem, this.#load) : nothing}
      ${
        this.guests === null
          ? this.#request.problem
            ? nothing
            : html`<p role="status">${msg('Loading the guests.')}</p>`
          : this.guests.length === 0
            ? html`<p class="quiet">${msg('No guest is invited for this session.')}</p>`
            : html`<ul class="guests">
                ${this.guests.map((guest) => html`<li class="guest">${this.#guest(guest)}</li>`)}
              </ul>`
      }
      ${
        this.session
          ? html`<vesper-invite-form
              session-id=${this.sessionId}
              from=${this.session.startsAt}
              until=${this.session.endsAt}
              @invited=${() => void this.#load()}
            ></vesper-invite-form>`
          : nothing
      }
    `;
  }

  #guest(guest: Guest) {
    const consent = consentOf(guest);
    const zone = this.session?.zone ?? ownZone();
    const tone = consent.disagree.length > 0 ? 'no' : consent.silent.length > 0 ? 'open' : 'yes';
    const icon = { no: 'warning', open: 'clock', yes: 'check' }[tone];
    return html`
      <div class="guest-head">
        <p class="guest-name">
          <strong>${guest.givenName}</strong> <span class="quiet">${roleWord(guest.role)}</span>
        </p>
        <p class="quiet small">
          ${msg(str`${clockTime(guest.from, zone)} to ${clockTime(guest.until, zone)}`)}
        </p>
      </div>
      <p class="guest-consent" data-tone=${tone}>
        <wa-icon name=${icon}></wa-icon><span>${consentSentence(consent)}</span>
      </p>
      ${
        guest.answers.length > 0
          ? html`<details class="small">
              <summary>${msg(str`${consent.agree.length} of ${guest.answers.length} agreed`)}</summary>
              <ul class="guest-answers">
                ${guest.answers.map(
                  (answer) =>
                    html`<li>
                      ${answer.groupName}:
                      ${answer.agrees === null ? msg('not answered') : answer.agrees ? msg('agrees') : msg('does not agree')}
                    </li>`,
                )}
              </ul>
            </details>`
          : nothing
      }
      ${
        this.withdrawing?.id === guest.id
          ? html`<vesper-callout
              class="guest-sure"
              tone="care"
              role="alertdialog"
              aria-label=${msg(str`Withdraw ${guest.givenName}?`)}
            >
              <p>
                ${msg(str`Withdraw the invitation? If ${guest.givenName} is in the room, they leave it at once.`)}
              </p>
              <div class="row">
                <wa-button appearance="outlined" @click=${() => (this.withdrawing = null)}
                  >${msg('Cancel')}</wa-button
                >
                <wa-button variant="danger" @click=${() => void this.#withdraw(guest)}
                  >${msg('Yes, withdraw')}</wa-button
                >
              </div>
            </vesper-callout>`
          : html`<button type="button" class="quiet-button" @click=${() => this.#consider(guest)}>
              <wa-icon name="remove"></wa-icon
              >${msg(html`Withdraw<span class="visually-hidden"> ${guest.givenName}</span>`)}
            </button>`
      }
    `;
  }

  #consider(guest: Guest): void {
    this.withdrawing = guest;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.guest-sure wa-button')?.focus());
  }

  async #withdraw(guest: Guest): Promise<void> {
    this.withdrawing = null;
    await this.#request.run(async () => {
      await withdraw(this.sessionId, guest);
      announce(msg(str`The invitation of ${guest.givenName} is withdrawn.`));
      await this.#read();
    });
  }

  readonly #load = (): Promise<void> => this.#request.load(() => this.#read());

  async #read(): Promise<void> {
    const [guests, session] = await Promise.all([
      loadGuests(this.sessionId),
      this.session ?? loadSession(this.sessionId),
    ]);
    this.guests = guests;
    this.session = session;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-guests': GuestsPanel;
  }
}
