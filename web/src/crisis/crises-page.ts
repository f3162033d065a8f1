import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { asProblem, inOneLine, type Problem } from '../platform/problem';
import { dateAndTime, ownZone } from '../platform/time';
import { loadCrises, reviseRecord, type Crisis } from './crises-server';
import './crisis-card';
import './crisis-record';
import { draftOf } from './record-draft';
import './crisis.css';

/** The crises of one session, on a page of their own: a record may be finished after the evening is over. */
@customElement('vesper-crises-page')
export class CrisesPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;
  @state() private crises: readonly Crisis[] | null = null;
  @state() private problem: Problem | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  override render() {
    return html`<section class="page narrow">
      <h1>${msg('Emergency records')}</h1>
      ${this.problem ? this.#failed(this.problem) : this.#list()}
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

  #failed(problem: Problem) {
    return html`<div class="callout stop" role="alert">
      <wa-icon name="warning"></wa-icon>
      <div>
        <p>${inOneLine(problem)}</p>
        <wa-button @click=${() => void this.#load()}>${msg('Try again')}</wa-button>
      </div>
    </div>`;
  }

  async #load(): Promise<void> {
    if (!this.sessionId) return;
    try {
      this.crises = await loadCrises(this.sessionId);
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-crises-page': CrisesPage;
  }
}
