import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { announce } from '../platform/announce';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { Listening } from '../platform/listening';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { fromLocal, toLocal } from '../platform/local-time';
import { isBlank, stripped } from '../platform/text';
import { listed } from '../platform/words';
import { closedRecord } from './closed-record';
import { closeRecord, type Closing } from './crises-server';
import { blanks, hintOf, labelOf, type RecordField } from './record';
import type { RecordDraft } from './record-draft';
import { clashNote, savingNote } from './record-notes';

type Outcome = 'disclosed' | 'none';

/** The emergency disclosure record of a crisis. It saves itself, and names the fields that are still blank. */
@customElement('vesper-crisis-record')
export class CrisisRecord extends LightElement {
  @property({ attribute: false }) draft: RecordDraft | null = null;
  @property({ attribute: 'session-id' }) sessionId = '';
  @state() private outcome: Outcome = 'disclosed';
  @state() private reason = '';
  @state() private missing: readonly (RecordField | 'reason')[] = [];
  @state() private confirming = false;
  readonly #request = new Attempt(this);

  constructor() {
    super();
    new Listening(this, () => [this.draft]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.draft?.flush();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    this.missing = [];
    this.confirming = false;
    this.#request.refuse(null);
    this.reason = '';
    this.outcome = 'disclosed';
  }

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    if (draft.crisis.closed) return closedRecord(draft.crisis);
    return html`
      <section
        class="crisis-record"
        aria-label=${msg(str`Emergency disclosure record of ${draft.crisis.card.groupName}`)}
      >
        <h3>${msg('Emergency disclosure record')}</h3>
        <p class="quiet small">
          ${msg('42 CFR 2.51. Write it down as soon as the person is safe. It saves by itself.')}
        </p>
        <fieldset class="terms">
          <legend class="visually-hidden">${msg('What happened')}</legend>
          ${this.#choice('disclosed', msg('Something was disclosed'))}
          ${this.#choice('none', msg('No disclosure was made'))}
        </fieldset>
        ${this.outcome === 'disclosed' ? this.#fields(draft) : this.#reason()} ${savingNote(draft)}
        ${this.#foot()}
      </section>
    `;
  }

  #choice(outcome: Outcome, words: string) {
    return html`<label class="term">
      <input
        type="radio"
        name="outcome-${this.draft?.crisis.id ?? ''}"
        .checked=${this.outcome === outcome}
        @change=${() => this.#choose(outcome)}
      />
      <span>${words}</span>
    </label>`;
  }

  #fields(draft: RecordDraft) {
    return html`
      ${this.#field(draft, 'recipient')} ${this.#field(draft, 'affiliation')}
      ${this.#field(draft, 'discloser')} ${this.#time(draft)} ${this.#field(draft, 'nature', 3)}
      ${this.#field(draft, 'disclosed', 3)}
    `;
  }

  #field(draft: RecordDraft, field: Exclude<RecordField, 'disclosedAt'>, rows = 1) {
    const id = this.#id(field);
    const value = draft.record[field];
    const write = (event: Event) => this.#write(field, (event.target as HTMLTextAreaElement).value);
    const wrong = this.missing.includes(field) ? 'true' : 'false';
    const hint = hintOf(field);
    const described =
      [hint ? `${id}-hint` : '', wrong === 'true' ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;
    return html`<div class="field">
      <label for=${id}>${labelOf(field)}</label>
      ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
      ${
        rows === 1
          ? html`<input
              id=${id}
              autocomplete="off"
              maxlength="200"
              .value=${live(value)}
              aria-invalid=${wrong}
              aria-describedby=${described}
              @input=${write}
            />`
          : html`<textarea
              id=${id}
              rows=${rows}
              maxlength="2000"
              .value=${live(value)}
              aria-invalid=${wrong}
              aria-describedby=${described}
              @input=${write}
            ></textarea>`
      }
      ${this.#error(field)} ${clashNote(draft, field)}
    </div>`;
  }

  #time(draft: RecordDraft) {
    return html`<div class="field">
      <label for=${this.#id('disclosedAt')}>${labelOf('disclosedAt')}</label>
      <div class="crisis-time">
        <input
          id=${this.#id('disclosedAt')}
          type="datetime-local"
          .value=${live(toLocal(draft.record.disclosedAt))}
          aria-invalid=${this.missing.includes('disclosedAt') ? 'true' : 'false'}
          aria-describedby=${this.missing.includes('disclosedAt') ? `${this.#id('disclosedAt')}-error` : nothing}
          @input=${(event: Event) =>
            this.#write('disclosedAt', fromLocal((event.target as HTMLInputElement).value))}
        />
        <wa-button appearance="outlined" @click=${() => this.#write('disclosedAt', now())}
          >${msg('Now')}</wa-button
        >
      </div>
      ${this.#error('disclosedAt')} ${clashNote(draft, 'disclosedAt')}
    </div>`;
  }

  #reason() {
    return html`<div class="field">
      <label for=${this.#id('reason')}>${labelOf('reason')}</label>
      <textarea
        id=${this.#id('reason')}
        rows="3"
        maxlength="500"
        .value=${live(this.reason)}
        aria-invalid=${this.missing.includes('reason') ? 'true' : 'false'}
        aria-describedby=${this.missing.includes('reason') ? `${this.#id('reason')}-error` : nothing}
        @input=${(event: Event) => {
          this.reason = (event.target as HTMLTextAreaElement).value;
          this.#filled('reason');
        }}
      ></textarea>
      ${this.#error('reason')}
    </div>`;
  }

  #error(field: RecordField | 'reason') {
    if (!this.missing.includes(field)) return nothing;
    return html`<p class="error" id="${this.#id(field)}-error">
      <wa-icon name="warning"></wa-icon>${msg('Still blank.')}
    </p>`;
  }

  #foot() {
    return html`
      ${
        this.missing.length > 0
          ? html`<vesper-callout tone="stop" icon="warning" role="alert"
              ><span
                >${msg(html`The record cannot be closed with a blank. Still missing: <strong>${listed(this.missing.map(labelOf))}</strong>.`)}</span
              >
            </vesper-callout>`
          : nothing
      }
      ${this.#request.problem ? problemCallout(this.#request.problem) : nothing}
      ${
        this.confirming
          ? html`<vesper-callout
              class="crisis-confirm"
              tone="care"
              role="alertdialog"
              aria-labelledby=${this.#id('sure')}
            >
              <p id=${this.#id('sure')}>${msg('Close the record? Nobody can change it afterwards.')}</p>
              <div class="row">
                <wa-button appearance="outlined" @click=${() => (this.confirming = false)}
                  >${msg('Keep editing')}</wa-button
                >
                <wa-button variant="brand" ?loading=${this.#request.busy} @click=${() => void this.#close()}
                  >${msg('Yes, close the record')}</wa-button
                >
              </div>
            </vesper-callout>`
          : html`<wa-button variant="brand" @click=${this.#consider}>${msg('Close the record')}</wa-button>`
      }
    `;
  }

  /** Two records may be open on one page. */
  #id(part: RecordField | 'reason' | 'sure'): string {
    return `crisis-${this.draft?.crisis.id ?? ''}-${part}`;
  }

  #choose(outcome: Outcome): void {
    this.outcome = outcome;
    this.missing = [];
    this.confirming = false;
  }

  #write(field: RecordField, value: string | null): void {
    this.draft?.write(field, value);
    this.#filled(field);
  }

  #filled(field: RecordField | 'reason'): void {
    this.confirming = false;
    if (this.missing.length > 0) this.missing = this.missing.filter((each) => each !== field);
  }

  #consider(): void {
    const { draft } = this;
    if (!draft) return;
    const missing: (RecordField | 'reason')[] =
      this.outcome === 'disclosed' ? blanks(draft.record) : isBlank(this.reason) ? ['reason'] : [];
    this.#request.refuse(null);
    if (missing.length > 0) return this.#showBlanks(missing);
    this.confirming = true;
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('.crisis-confirm wa-button')?.focus(),
    );
  }

  #showBlanks(missing: readonly (RecordField | 'reason')[]): void {
    this.missing = missing;
    this.confirming = false;
    announce(msg(str`Still missing: ${listed(missing.map(labelOf))}.`));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  async #close(): Promise<void> {
    const { draft } = this;
    if (draft) await this.#request.run(() => this.#closeNow(draft));
  }

  async #closeNow(draft: RecordDraft): Promise<void> {
    if (draft.unsaved) await draft.autosave.flush();
    const closing: Closing =
      this.outcome === 'disclosed'
        ? { outcome: 'disclosed', record: draft.record, reason: null }
        : { outcome: 'none', record: null, reason: stripped(this.reason) };
    const answer = await closeRecord(this.sessionId, draft.crisis, closing);
    if (answer.kind === 'blank') return this.#showBlanks(answer.fields);
    if (answer.kind === 'refused') {
      this.#request.refuse(answer.problem);
      this.confirming = false;
      return this.tell('stale');
    }
    draft.receive(answer.crisis);
    announce(msg('The record is closed.'));
    this.tell('record-closed');
  }
}

function now(): string {
  return new Date().toISOString();
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-crisis-record': CrisisRecord;
  }
}
