import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Dialog } from '../platform/dialog';
import type { Problem } from '../platform/problem';
import { isBlank, stripped } from '../platform/text';
import { problemCallout } from '../platform/problem-callout';
import { minutesInWords } from './marks';
import type { Line } from './sheet';

export interface Corrected {
  minutes: number;
  reason: string;
}

/** Asks for the right minutes and the reason. The measured minutes stay on the sheet. */
@customElement('vesper-correction-dialog')
export class CorrectionDialog extends Dialog {
  @property({ attribute: false }) line: Line | null = null;
  @property({ attribute: false }) longest = 0;
  @property({ attribute: false }) problem: Problem | null = null;
  @state() private minutes = '';
  @state() private reason = '';
  @state() private tried = false;
  /** The line is kept while the dialog closes, so that its words do not vanish under the reader's eyes. */
  #shown: Line | null = null;

  protected override isOpen(): boolean {
    return this.line !== null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.line) this.#shown = this.line;
  }

  protected override opening(): void {
    this.minutes = String(this.line?.correctedMinutes ?? this.line?.minutes ?? '');
    this.reason = '';
    this.tried = false;
  }

  protected override heading(): string {
    return this.#shown
      ? msg(str`Correct the minutes of ${this.#shown.legalName}`)
      : msg('Correct the minutes');
  }

  protected override content() {
    return this.#shown ? this.#form(this.#shown) : nothing;
  }

  protected override buttons() {
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.#send}
        >${msg('Save correction')}</wa-button
      >`;
  }

  protected override closed(): void {
    this.#shown = null;
  }

  #form(line: Line) {
    const [minutesError, reasonError] = this.tried ? this.#errors() : [null, null];
    return html`
      <form @submit=${this.#send} novalidate>
        ${this.problem ? problemCallout(this.problem) : nothing}
        <p>
          ${msg(html`Measured: <strong>${minutesInWords(line.minutes)}</strong>.`)} ${line.why}
          ${msg('The measured time stays on the sheet, beside your correction.')}
        </p>
        <div class="field">
          <label for="correction-minutes">${msg('Minutes')}</label>
          <p class="error" id="correction-minutes-error" ?hidden=${!minutesError}>${minutesError}</p>
          <input
            id="correction-minutes"
            type="number"
            inputmode="numeric"
            min="0"
            max=${this.longest}
            autofocus
            .value=${live(this.minutes)}
            aria-invalid=${minutesError ? 'true' : 'false'}
            aria-describedby="correction-minutes-error"
            @input=${(event: Event) => (this.minutes = (event.target as HTMLInputElement).value)}
          />
        </div>
        <div class="field">
          <label for="correction-reason">${msg('Reason')}</label>
          <span class="hint" id="correction-reason-hint"
            >${msg('An auditor reads this. For example: “Rejoined by phone; spoke until the end.”')}</span
          >
          <p class="error" id="correction-reason-error" ?hidden=${!reasonError}>${reasonError}</p>
          <textarea
            id="correction-reason"
            rows="3"
            maxlength="500"
            .value=${live(this.reason)}
            aria-invalid=${reasonError ? 'true' : 'false'}
            aria-describedby="correction-reason-hint correction-reason-error"
            @input=${(event: Event) => (this.reason = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </div>
      </form>
    `;
  }

  #errors(): [string | null, string | null] {
    const fits = /^\d+$/.test(stripped(this.minutes)) && Number(this.minutes) <= this.longest;
    return [
      fits ? null : msg(str`Please give whole minutes from 0 to ${this.longest}.`),
      !isBlank(this.reason) ? null : msg('Please say why the minutes are corrected.'),
    ];
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    this.tried = true;
    const [minutesError, reasonError] = this.#errors();
    if (minutesError || reasonError) {
      this.querySelector<HTMLElement>(minutesError ? '#correction-minutes' : '#correction-reason')?.focus();
      return;
    }
    this.tell<Corrected>('correct', { minutes: Number(this.minutes), reason: stripped(this.reason) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-correction-dialog': CorrectionDialog;
  }
}
