import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { stripped } from '../platform/text';
import { phaseAt, whenSentence, type Tonight } from '../schedule/tonight';
import { arrivalErrors, asked, sayArrived, type ArrivalAnswers, type ArrivalErrors } from './arrival';

type Ticks = 'alone' | 'headphones' | 'notDriving';
type Texts = 'location' | 'callBack' | 'contactName' | 'contactPhone';

const longest: Readonly<Record<Texts, number>> = {
  location: 200,
  callBack: 40,
  contactName: 100,
  contactPhone: 40,
};

/** The questions before the waiting room: is it private, is it safe, and where could help come to. */
@customElement('vesper-arrival')
export class ArrivalStep extends LightElement {
  @property({ attribute: false }) session: Tonight | null = null;
  @state() private answers: ArrivalAnswers = {
    alone: false,
    headphones: false,
    notDriving: false,
    location: '',
    callBack: '',
    place: null,
    contactName: '',
    contactPhone: '',
  };
  @state() private errors: ArrivalErrors = {};
  readonly #request = new Attempt(this);

  override render() {
    return html`
      <section class="page narrow">
        <h1>${msg('Before you go in')}</h1>
        <vesper-callout icon="shield">
          <span
            ><strong>${msg('Only your facilitator sees this.')}</strong>
            ${msg('It is asked before each session and never shown to the group.')}</span
          >
        </vesper-callout>
        <form class="card arrival" @submit=${this.#submit} novalidate>
          <fieldset>
            <legend>${msg('Right now')}</legend>
            ${this.#tick('alone', msg('I am alone, nobody can listen'), 'person')}
            ${this.#tick('headphones', msg('I use headphones'), 'headphones')}
            ${this.#tick('notDriving', msg('I am not driving'), 'car')}
          </fieldset>
          ${this.#text('location', msg('Where are you now?'), msg('An address or a place, for example "home, 12 Elm Street, Dayton". Used only if you need help.'), 'street-address')}
          ${this.#place()}
          ${this.#text('callBack', msg('Call-back number'), msg('If the connection breaks and we are worried.'), 'tel')}
          ${this.#text('contactName', msg('Emergency contact'), msg('Somebody we may call if something happens to you.'), 'off')}
          ${this.#text('contactPhone', msg('Their number'), msg('Used in an emergency only.'), 'off')}
          ${this.#request.problem ? problemCallout(this.#request.problem) : nothing}
          <div class="actions">
            <wa-button variant="brand" size="l" type="submit" ?loading=${this.#request.busy}
              >${msg('Go to the waiting room')}</wa-button
            >
          </div>
          ${this.#when()}
        </form>
      </section>
    `;
  }

  #when() {
    if (!this.session || phaseAt(this.session, Date.now()) !== 'upcoming') return nothing;
    return html`<p class="quiet small">${whenSentence(this.session, Date.now())}.</p>`;
  }

  #tick(name: Ticks, label: string, icon: string) {
    const error = this.errors[name];
    return html`
      <div class="choice">
        <input
          id=${name}
          type="checkbox"
          .checked=${this.answers[name]}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? `${name}-error` : nothing}
          @change=${(event: Event) => this.#answer({ [name]: (event.target as HTMLInputElement).checked })}
        />
        <label for=${name}><wa-icon name=${icon}></wa-icon>${label}</label>
        ${this.#error(name)}
      </div>
    `;
  }

  /** The state or place. Emergency numbers depend on it, and a program may serve some places only. */
  #place() {
    const places = this.session?.places ?? [];
    if (places.length === 0) return nothing;
    const error = this.errors.place;
    return html`
      <div class="field">
        <label for="place">${msg('Which state is that in?')}</label>
        <select
          id="place"
          required
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'place-error' : nothing}
          @change=${(event: Event) => this.#answer({ place: (event.target as HTMLSelectElement).value || null })}
        >
          <option value="">${msg('Please pick')}</option>
          ${places.map(
            (place) =>
              html`<option value=${place.code} ?selected=${place.code === this.answers.place}>
                ${place.label}
              </option>`,
          )}
        </select>
        ${this.#error('place')}
      </div>
    `;
  }

  #text(name: Texts, label: string, hint: string, complete: 'street-address' | 'tel' | 'off') {
    const error = this.errors[name];
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <span class="hint" id="${name}-hint">${hint}</span>
        <input
          id=${name}
          type=${name === 'callBack' || name === 'contactPhone' ? 'tel' : 'text'}
          autocomplete=${complete}
          maxlength=${longest[name]}
          required
          .value=${this.answers[name]}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? [`${name}-hint`, `${name}-error`].join(' ') : `${name}-hint`}
          @input=${(event: Event) => this.#answer({ [name]: (event.target as HTMLInputElement).value })}
        />
        ${this.#error(name)}
      </div>
    `;
  }

  #error(name: keyof ArrivalAnswers) {
    const error = this.errors[name];
    return error
      ? html`<p class="error" id="${name}-error"><wa-icon name="warning"></wa-icon>${error}</p>`
      : nothing;
  }

  #answer(change: Partial<ArrivalAnswers>): void {
    this.answers = { ...this.answers, ...change };
    if (Object.keys(this.errors).length > 0) this.errors = this.#wrong();
  }

  #wrong(): ArrivalErrors {
    return arrivalErrors(this.answers, this.session?.places ?? []);
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const { session } = this;
    if (!session) return;
    this.errors = this.#wrong();
    const first = asked.find((name) => this.errors[name]);
    if (first) {
      await this.updateComplete;
      this.querySelector<HTMLElement>(`#${first}`)?.focus();
      return;
    }
    await this.#request.run(async () => {
      await sayArrived(session.sessionId, {
        ...this.answers,
        location: stripped(this.answers.location),
        callBack: stripped(this.answers.callBack),
        contactName: stripped(this.answers.contactName),
        contactPhone: stripped(this.answers.contactPhone),
      });
      this.tell('arrived');
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-arrival': ArrivalStep;
  }
}
