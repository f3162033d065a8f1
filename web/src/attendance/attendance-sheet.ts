import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import '../platform/callout';
import '../platform/icons';
import { announce } from '../platform/announce';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import { asProblem, type Problem } from '../platform/problem';
import { getTagged, post } from '../platform/rest';
import { daySpan } from '../platform/zoned-time';
import './attestation-dialog';
import { attestationBox } from './attestation-box';
import './correction-dialog';
import type { Corrected } from './correction-dialog';
import type { Line, Sheet } from './sheet';
import { sheetTable } from './sheet-table';
import { times } from './timeline';
import './sheet.css';

const REFRESH_MS = 15_000;

/**
 * The attendance sheet of one session: measured by the server, corrected and attested by a facilitator. While the
 * session runs it is read again every 15 seconds, but not while a dialog is open.
 */
@customElement('vesper-attendance-sheet')
export class AttendanceSheet extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId = '';
  @state() private sheet: Sheet | null = null;
  @state() private now = Date.now();
  readonly #reading = new Attempt(this);
  readonly #change = new Attempt(this);

  @state() private changed = false;
  @state() private correcting: Line | null = null;
  @state() private attesting = false;

  #etag: string | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#follow(), REFRESH_MS);
    void this.updateComplete.then(() => this.#load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render(): TemplateResult {
    const { sheet } = this;
    if (!sheet)
      return this.#reading.problem ? problemCallout(this.#reading.problem, this.#load) : this.#loading();
    return html`
      <p class="lead sheet-head">
        ${sheet.title}<span class="sheet-when">${daySpan(sheet.startsAt, sheet.endsAt, sheet.zone)}</span>
      </p>
      ${
        sheet.breaks.length > 0
          ? html`<p class="small">
              ${msg(str`Breaks, not counted as attendance: ${times(sheet.breaks, sheet.zone)}.`)}
            </p>`
          : nothing
      }
      ${this.#notices(sheet)}
      ${sheet.lines.length === 0 ? this.#empty() : sheetTable(sheet, this.now, this.#mayCorrect, this.#correct)}
      ${
        sheet.lines.length === 0
          ? nothing
          : attestationBox(sheet, this.#mayCorrect, () => {
              this.#change.refuse(null);
              this.attesting = true;
            })
      }
      <vesper-correction-dialog
        .line=${this.correcting}
        .longest=${Math.round((Date.parse(sheet.endsAt) - Date.parse(sheet.startsAt)) / 60_000)}
        .busy=${this.#change.busy}
        .problem=${this.#change.problem}
        @correct=${(event: CustomEvent<Corrected>) => void this.#sendCorrection(event.detail)}
        @cancelled=${this.#closeDialogs}
      ></vesper-correction-dialog>
      <vesper-attestation-dialog
        .sheet=${this.attesting ? sheet : null}
        name=${ifDefined(this.me?.legalName)}
        .busy=${this.#change.busy}
        .problem=${this.#change.problem}
        @attest=${() => void this.#sendAttestation()}
        @cancelled=${this.#closeDialogs}
      ></vesper-attestation-dialog>
    `;
  }

  get #mayCorrect(): boolean {
    return this.me === null || this.me.roles.includes('facilitator');
  }

  #notices(sheet: Sheet) {
    return html`
      ${
        sheet.live
          ? html`<vesper-callout icon="clock">
              <p>
                ${msg('The session is under way. The sheet follows every 15 seconds; it can be attested when it is over.')}
              </p>
            </vesper-callout>`
          : nothing
      }
      ${
        this.changed
          ? html`<vesper-callout tone="care" icon="info" role="alert">
              <p>
                ${msg('Somebody changed the sheet; here is the newest. Please look at it again before you go on.')}
              </p>
            </vesper-callout>`
          : nothing
      }
      ${
        this.#reading.problem
          ? html`<vesper-callout tone="care" icon="warning" role="status">
              <p>
                ${msg(str`The sheet could not be brought up to date. ${this.#reading.problem.title}. It tries again by itself.`)}
              </p>
            </vesper-callout>`
          : nothing
      }
    `;
  }

  #loading() {
    return html`<div class="sheet-loading" role="status">
      <span class="visually-hidden">${msg('Loading the attendance sheet')}</span>
      ${[1, 2, 3, 4].map(() => html`<span class="records-ghost"></span>`)}
    </div>`;
  }

  #empty() {
    return html`<div class="card records-empty">
      <wa-icon name="people"></wa-icon>
      <h2>${msg('Nobody is enrolled for this session')}</h2>
      <p class="quiet">${msg('As soon as somebody is, their line is here, also when they do not come.')}</p>
    </div>`;
  }

  readonly #load = async (): Promise<void> => {
    await this.#reading.load(async () => {
      const { body, etag } = await getTagged<Sheet>(this.#path);
      this.sheet = body;
      this.#etag = etag;
    });
    this.now = Date.now();
  };

  #follow(): void {
    const idle = !this.correcting && !this.attesting && document.visibilityState === 'visible';
    if (idle && (this.sheet?.live || this.#reading.problem)) void this.#load();
  }

  readonly #correct = (line: Line): void => {
    this.#change.refuse(null);
    this.correcting = line;
  };

  readonly #closeDialogs = (): void => {
    this.correcting = null;
    this.attesting = false;
    this.#change.refuse(null);
  };

  async #sendCorrection(corrected: Corrected): Promise<void> {
    const person = this.correcting;
    if (!person) return;
    const path = `${this.#path}/${encodeURIComponent(person.userId)}/corrections`;
    await this.#send(path, corrected, msg(str`The minutes of ${person.legalName} are corrected.`));
  }

  async #sendAttestation(): Promise<void> {
    await this.#send(`${this.#path}/attestation`, {}, msg('The sheet is attested.'));
  }

  /** Sends a change of the version that is shown. If there is a newer one, it is shown first and nothing is changed. */
  async #send(path: string, body: unknown, done: string): Promise<void> {
    await this.#change.run(async () => {
      this.changed = false;
      try {
        await post(path, body, { ifMatch: this.#etag });
      } catch (thrown) {
        if (asProblem(thrown).status !== 412) throw thrown;
        return this.#showNewest(asProblem(thrown));
      }
      this.#closeDialogs();
      announce(done);
      await this.#load();
    });
  }

  async #showNewest(problem: Problem): Promise<void> {
    const was = this.correcting?.userId;
    await this.#load();
    const line = this.sheet?.lines.find((each) => each.userId === was);
    // What was typed stays in the open dialog; the line behind it is the newest.
    if (line) this.correcting = line;
    this.changed = true;
    this.#change.refuse({
      ...problem,
      title: msg('Somebody changed the sheet'),
      detail: msg('Here is the newest. Please check it, then go on.'),
    });
  }

  get #path(): string {
    return `/api/sessions/${encodeURIComponent(this.sessionId)}/attendance`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-attendance-sheet': AttendanceSheet;
  }
}
