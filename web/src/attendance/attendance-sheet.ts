import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import '../platform/icons';
import { announce } from '../platform/announce';
import { LightElement } from '../platform/element';
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
 * The attendance sheet of one session: measured by the server, corrected and attested by a facilitator. While the session runs
 * it follows every 15 seconds, except under somebody's hands: an open dialog keeps what it was opened on.
 */
@customElement('vesper-attendance-sheet')
export class AttendanceSheet extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId = '';
  @state() private sheet: Sheet | null = null;
  @state() private now = Date.now();
  @state() private problem: Problem | null = null;
  @state() private changed = false;
  @state() private correcting: Line | null = null;
  @state() private attesting = false;
  @state() private busy = false;
  @state() private refused: Problem | null = null;
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
    if (!sheet) return this.problem ? this.#failed(this.problem) : this.#loading();
    return html`
      <p class="lead sheet-head">
        ${sheet.title}<span class="sheet-when">${daySpan(sheet.startsAt, sheet.endsAt, sheet.zone)}</span>
      </p>
      ${
        sheet.breaks.length > 0
          ? html`<p class="small">Breaks, not counted as attendance: ${times(sheet.breaks, sheet.zone)}.</p>`
          : nothing
      }
      ${this.#notices(sheet)}
      ${sheet.lines.length === 0 ? this.#empty() : sheetTable(sheet, this.now, this.#mayCorrect, this.#correct)}
      ${
        sheet.lines.length === 0
          ? nothing
          : attestationBox(sheet, this.#mayCorrect, () => {
              this.refused = null;
              this.attesting = true;
            })
      }
      <vesper-correction-dialog
        .line=${this.correcting}
        .longest=${Math.round((Date.parse(sheet.endsAt) - Date.parse(sheet.startsAt)) / 60_000)}
        .busy=${this.busy}
        .problem=${this.refused}
        @correct=${(event: CustomEvent<Corrected>) => void this.#sendCorrection(event.detail)}
        @dismiss=${this.#closeDialogs}
      ></vesper-correction-dialog>
      <vesper-attestation-dialog
        .sheet=${this.attesting ? sheet : null}
        name=${ifDefined(this.me?.legalName)}
        .busy=${this.busy}
        .problem=${this.refused}
        @attest=${() => void this.#sendAttestation()}
        @dismiss=${this.#closeDialogs}
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
          ? html`<div class="callout">
              <wa-icon name="clock"></wa-icon>
              <p>
                The session is under way. The sheet follows every 15 seconds; it can be attested when it is
                over.
              </p>
            </div>`
          : nothing
      }
      ${
        this.changed
          ? html`<div class="callout care" role="alert">
              <wa-icon name="info"></wa-icon>
              <p>Somebody changed the sheet; here is the newest. Please look at it again before you go on.</p>
            </div>`
          : nothing
      }
      ${
        this.problem
          ? html`<div class="callout care" role="status">
              <wa-icon name="warning"></wa-icon>
              <p>
                The sheet could not be brought up to date. ${this.problem.title}. It tries again by itself.
              </p>
            </div>`
          : nothing
      }
    `;
  }

  #loading() {
    return html`<div class="sheet-loading" role="status">
      <span class="visually-hidden">The sheet is being read</span>
      ${[1, 2, 3, 4].map(() => html`<span class="records-ghost"></span>`)}
    </div>`;
  }

  #failed(problem: Problem) {
    return html`<div class="callout stop" role="alert">
      <wa-icon name="warning"></wa-icon>
      <div>
        <p><strong>${problem.title}</strong> ${problem.detail}</p>
        <wa-button variant="neutral" @click=${() => void this.#load()}>Try again</wa-button>
      </div>
    </div>`;
  }

  #empty() {
    return html`<div class="card records-empty">
      <wa-icon name="people"></wa-icon>
      <h2>Nobody is enrolled for this evening</h2>
      <p class="quiet">As soon as somebody is, their line is here, also when they do not come.</p>
    </div>`;
  }

  async #load(): Promise<void> {
    try {
      const { body, etag } = await getTagged<Sheet>(this.#path);
      this.sheet = body;
      this.#etag = etag;
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
    this.now = Date.now();
  }

  #follow(): void {
    const idle = !this.correcting && !this.attesting && document.visibilityState === 'visible';
    if (idle && (this.sheet?.live || this.problem)) void this.#load();
  }

  readonly #correct = (line: Line): void => {
    this.refused = null;
    this.correcting = line;
  };

  readonly #closeDialogs = (): void => {
    this.correcting = null;
    this.attesting = false;
    this.refused = null;
  };

  async #sendCorrection(corrected: Corrected): Promise<void> {
    const person = this.correcting;
    if (!person) return;
    const path = `${this.#path}/${encodeURIComponent(person.userId)}/corrections`;
    await this.#send(path, corrected, `The minutes of ${person.legalName} are corrected.`);
  }

  async #sendAttestation(): Promise<void> {
    await this.#send(`${this.#path}/attestation`, {}, 'The sheet is attested.');
  }

  /** Sends a change of exactly the sheet that is shown; a newer one is shown first, and nothing is changed. */
  async #send(path: string, body: unknown, done: string): Promise<void> {
    this.busy = true;
    this.changed = false;
    this.refused = null;
    try {
      await post(path, body, { ifMatch: this.#etag });
      this.#closeDialogs();
      announce(done);
      await this.#load();
    } catch (thrown) {
      await this.#refuse(asProblem(thrown));
    } finally {
      this.busy = false;
    }
  }

  async #refuse(problem: Problem): Promise<void> {
    if (problem.status !== 412) {
      this.refused = problem;
      return;
    }
    const was = this.correcting?.userId;
    await this.#load();
    const line = this.sheet?.lines.find((each) => each.userId === was);
    // What was typed stays in the open dialog; the line behind it is the newest.
    if (line) this.correcting = line;
    this.changed = true;
    this.refused = {
      ...problem,
      title: 'Somebody changed the sheet',
      detail: 'Here is the newest. Look again, then go on.',
    };
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
