import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { dateAndTime, ownZone } from '../platform/time';
import { loadCrises, reviseRecord, type Crisis } from './crises-server';
import './crisis-card';
import './crisis-record';
import { draftOf } from './record-draft';
import './crisis.css';

/** The crises of one session, on a page of their own: a record can be finished after the session. */
@customElement('vesper-crises-page')
export class CrisesPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;
  @state() private crises: readonly Crisis[] | null = null;
  readonly #request = new Attempt(this);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  override render() {
    return html`<section class="page narrow">
      <h1>${msg('Emergency records')}</h1>
      ${this.#request.problem ? problemCallout(this.#request.problem, this.#load) : this.#list()}
    </section>`;
  }

  #list() {
    if (this.crises === null) return html`<p role="status">${msg('Loading the records.')}</p>`;
    if (this.crises.length === 0) return html`<p>${msg('There was no crisis in this session.')}</p>`;
    return html`<div class="stack">${this.crises.map((crisis) => this.#crisis(crisis))}</div>`;
  }

  #crisis(crisis: Crisis) {
    return html`
      <article class="card">
        <h2>${crisis.card.legalName}</h2>
        <p class="quiet">
          ${msg(str`Opened by ${crisis.openedBy}, ${dateAndTime(crisis.openedAt, ownZone())}`)}
        </p>
        ${
          crisis.closed
            ? nothing
            : html`<vesper-crisis-card
                .card=${crisis.card}
                name=${crisis.card.groupName}
              ></vesper-crisis-card>`
        }
        <vesper-crisis-record
          .draft=${draftOf(crisis, (on, record) => reviseRecord(this.sessionId ?? '', on, record))}
          session-id=${this.sessionId ?? ''}
          @stale=${() => void this.#load()}
        ></vesper-crisis-record>
      </article>
    `;
  }

  readonly #load = async (): Promise<void> => {
    const { sessionId } = this;
    if (!sessionId) return;
    await this.#request.load(async () => {
      this.crises = await loadCrises(sessionId);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-crises-page': CrisesPage;
  }
}
