import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { announce } from '../platform/announce';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { dateAndTime, ownZone } from '../platform/time';
import '../room/view/ask-dialog';
import type { Me } from '../identity/me';
import './people.css';
import { lift, loadPeople, suspend, type PersonHere } from './people-server';
import { inOrder, nameOf, whereabouts } from './people-words';

/**
 * The people who are here now or are suspended. A suspension works at once and without the identity provider;
 * suspending and lifting are both asked about first. Facilitators see the clients of their groups and cannot lift a
 * suspension.
 */
@customElement('vesper-people-page')
export class PeoplePage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @state() private people: readonly PersonHere[] | null = null;
  readonly #request = new Attempt(this);
  @state() private considered: PersonHere | null = null;
  /** Kept while the dialog closes. */
  #shown: PersonHere | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override willUpdate(): void {
    this.#shown = this.considered ?? this.#shown;
  }

  override render() {
    return html`<section class="page narrow people-page">
      <h1>${msg('People')}</h1>
      <p class="quiet">
        ${msg('Who is here now, and who is suspended. A suspension works at once, everywhere in Vesper, also while the sign-in service is not available.')}
      </p>
      ${this.#request.problem ? problemCallout(this.#request.problem, this.#load) : nothing}
      ${this.people ? this.#list(this.people) : this.#request.problem ? nothing : this.#loading()}
      ${this.#dialog()}
    </section>`;
  }

  #loading() {
    return html`<p role="status">${msg('Loading the list.')}</p>`;
  }

  #list(people: readonly PersonHere[]) {
    return html`
      ${
        people.length === 0
          ? html`<div class="card records-empty">
              <wa-icon name="person"></wa-icon>
              <h2>${msg('Nobody else is here')}</h2>
              <p class="quiet">${msg('Whoever signs in is listed here, and whoever is suspended.')}</p>
            </div>`
          : html`<ul class="people">
              ${inOrder(people).map((person) => this.#line(person))}
            </ul>`
      }
      <div class="actions">
        <wa-button variant="neutral" appearance="outlined" @click=${() => void this.#load()}
          >${msg('Refresh')}</wa-button
        >
      </div>
    `;
  }

  #line(person: PersonHere) {
    const kept = person.suspension;
    return html`<li class="card person">
      <div class="person-words">
        <h2>${nameOf(person)}</h2>
        <p class="person-where">
          ${kept ? html`<wa-icon name="lock"></wa-icon>` : nothing}${whereabouts(person)}
        </p>
        ${
          kept
            ? html`<p class="quiet small">
                ${msg(str`Since ${dateAndTime(kept.at, ownZone())}, by ${kept.byName}`)}
              </p>`
            : nothing
        }
        ${kept?.reason ? html`<p class="person-reason">${kept.reason}</p>` : nothing}
      </div>
      ${this.#action(person)}
    </li>`;
  }

  #action(person: PersonHere) {
    if (person.suspension && !this.me?.roles.includes('administrator')) return nothing;
    return html`<button type="button" class="line-button" @click=${() => (this.considered = person)}>
      ${person.suspension ? msg('Lift') : msg('Suspend')}<span class="visually-hidden">
        ${nameOf(person)}</span
      >
    </button>`;
  }

  #dialog() {
    const person = this.#shown;
    if (!person) return nothing;
    const lifting = person.suspension !== null;
    return html`<vesper-ask
      .open=${this.considered !== null}
      question=${lifting ? msg(str`Lift the suspension of ${nameOf(person)}?`) : msg(str`Suspend ${nameOf(person)}?`)}
      text=${
        lifting
          ? msg('They may sign in and come to their groups again.')
          : msg(
              'They leave every room at once and cannot come back, on any device, until an administrator lifts it. They see a neutral message only.',
            )
      }
      variant=${lifting ? 'brand' : 'danger'}
      reason-label=${lifting ? '' : msg('Reason, for administrators only')}
      confirm=${lifting ? msg('Lift') : msg('Suspend')}
      @cancelled=${() => (this.considered = null)}
      @confirmed=${(event: CustomEvent<string>) => void this.#do(person, event.detail)}
    ></vesper-ask>`;
  }

  async #do(person: PersonHere, reason: string): Promise<void> {
    this.considered = null;
    await this.#request.run(async () => {
      await (person.suspension ? lift(person) : suspend(person, reason));
      announce(
        person.suspension
          ? msg(str`${nameOf(person)} may come again`)
          : msg(str`${nameOf(person)} is suspended`),
      );
      this.people = await loadPeople();
    });
  }

  readonly #load = (): Promise<void> =>
    this.#request.load(async () => {
      this.people = await loadPeople();
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-people-page': PeoplePage;
  }
}
