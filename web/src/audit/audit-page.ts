import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import { announce } from '../platform/announce';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { get } from '../platform/rest';
import { ownZone } from '../platform/time';
import { clockWithSeconds, day, zoneName } from '../platform/zoned-time';
import './audit.css';
import type { AuditEvent, AuditPage as Trail } from './event';
import { actInWords, deservesAttention, kindInWords, shortId } from './words';

const PAGE = 50;

/** The trail for administrators: who did what to which record, newest first, and whether anybody tampered with it. */
@customElement('vesper-audit-page')
export class AuditPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;
  @state() private events: AuditEvent[] | null = null;
  @state() private intact = true;
  @state() private more = false;
  readonly #request = new Attempt(this);
  @state() private session: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.session = new URLSearchParams(location.search).get('session');
    void this.#read();
  }

  override render() {
    return html`<section class="page audit-page">
      <h1>${msg('Audit trail')}</h1>
      ${this.events ? this.#trail(this.events) : this.#request.problem ? nothing : this.#loading()}
      ${this.#request.problem ? problemCallout(this.#request.problem, this.#again) : nothing}
    </section>`;
  }

  #trail(events: readonly AuditEvent[]) {
    return html`
      ${this.#chain()}
      ${
        this.session
          ? html`<div class="row audit-filter">
              <span>${msg(html`Only session <code>${shortId(this.session)}</code>`)}</span>
              <button type="button" class="line-button" @click=${() => this.#only(null)}>
                <wa-icon name="close"></wa-icon>${msg('Show all sessions')}
              </button>
            </div>`
          : nothing
      }
      ${
        events.length === 0
          ? html`<div class="card records-empty">
              <wa-icon name="audit"></wa-icon>
              <h2>${msg('Nothing has happened yet')}</h2>
              <p class="quiet">
                ${msg('Everything that people do to a record is listed here from the first act on.')}
              </p>
            </div>`
          : this.#table(events)
      }
      ${
        this.more
          ? html`<div class="actions">
              <wa-button
                variant="neutral"
                appearance="outlined"
                ?loading=${this.#request.busy}
                @click=${() => void this.#read(true)}
              >
                ${msg('Show older')}
              </wa-button>
            </div>`
          : events.length > 0
            ? html`<p class="quiet small audit-end">${msg('This is the beginning of the trail.')}</p>`
            : nothing
      }
    `;
  }

  #chain() {
    if (this.intact) {
      return html`<vesper-callout class="audit-chain" tone="good" icon="shield">
        <p>
          <strong>${msg('The chain is intact.')}</strong>
          ${msg('Every line carries the fingerprint of the one before it, and all of them fit.')}
        </p>
      </vesper-callout>`;
    }
    return html`<vesper-callout class="audit-chain" tone="stop" icon="warning" role="alert">
      <p>
        <strong>${msg('The chain is broken.')}</strong>
        ${msg('A line was changed, removed or added outside of Vesper. Keep the database as it is, make a copy, and tell the person responsible for privacy today.')}
      </p>
    </vesper-callout>`;
  }

  #table(events: readonly AuditEvent[]) {
    const zone = ownZone();
    return html`<table class="audit" role="table" aria-label=${msg('Audit trail, newest first')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg(str`When (${zoneName(new Date(), zone)})`)}</th>
          <th role="columnheader" scope="col">${msg('Who')}</th>
          <th role="columnheader" scope="col">${msg('What')}</th>
          <th role="columnheader" scope="col">${msg('Session')}</th>
          <th role="columnheader" scope="col" class="figure">${msg('No.')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${events.map((event) => this.#row(event, zone))}
      </tbody>
    </table>`;
  }

  #row(event: AuditEvent, zone: string) {
    const { session } = event;
    return html`<tr role="row" class=${deservesAttention(event) ? 'attention' : ''}>
      <td role="cell" class="audit-when">
        <time datetime=${event.at}
          ><span>${day(event.at, zone)}</span> ${clockWithSeconds(event.at, zone)}</time
        >
      </td>
      <td role="cell" class="audit-who">
        ${event.actorName ?? (event.actor ? html`<code title=${event.actor}>${shortId(event.actor)}</code>` : msg('Vesper'))}
      </td>
      <td role="cell" class="audit-what">
        ${deservesAttention(event) ? html`<wa-icon name="warning"></wa-icon>` : nothing}
        <span>
          ${actInWords(event.act)} ${kindInWords(event.kind)}
          ${event.record ? html`<code title=${event.record}>${shortId(event.record)}</code>` : nothing}
        </span>
      </td>
      <td role="cell">
        ${
          session
            ? html`<button
                type="button"
                class="audit-session"
                aria-label=${msg(str`Only session ${shortId(session)}`)}
                @click=${() => this.#only(session)}
              >
                <code>${shortId(session)}</code>
              </button>`
            : nothing
        }
      </td>
      <td role="cell" class="figure audit-seq">${event.seq}</td>
    </tr>`;
  }

  #loading() {
    return html`<div class="sheet-loading" role="status">
      <span class="visually-hidden">${msg('Loading the audit trail')}</span>
      ${[1, 2, 3, 4, 5].map(() => html`<span class="records-ghost"></span>`)}
    </div>`;
  }

  readonly #again = (): void => void this.#read(this.events !== null);

  #only(session: string | null): void {
    this.session = session;
    this.events = null;
    void this.#read();
  }

  async #read(older = false): Promise<void> {
    const known = older ? (this.events ?? []) : [];
    const asked = new URLSearchParams({ limit: String(PAGE) });
    const last = known.at(-1);
    if (last) asked.set('before', String(last.seq));
    if (this.session) asked.set('session', this.session);
    await this.#request.load(async () => {
      const trail = await get<Trail>(`/api/audit?${asked}`);
      this.events = [...known, ...trail.events];
      this.more = trail.events.length === PAGE;
      this.intact = trail.intact;
      if (older) announce(msg(str`${trail.events.length} older lines are shown.`));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-audit-page': AuditPage;
  }
}
