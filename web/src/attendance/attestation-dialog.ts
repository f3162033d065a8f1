import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Dialog } from '../platform/dialog';
import type { Problem } from '../platform/problem';
import { problemCallout } from '../platform/problem-callout';
import { daySpan } from '../platform/zoned-time';
import { minutesInWords } from './marks';
import { type Sheet, totals } from './sheet';

/** Asks again before an attestation, and shows what is attested. */
@customElement('vesper-attestation-dialog')
export class AttestationDialog extends Dialog {
  @property({ attribute: false }) sheet: Sheet | null = null;
  @property() name = '';
  @property({ attribute: false }) problem: Problem | null = null;
  #shown: Sheet | null = null;

  protected override isOpen(): boolean {
    return this.sheet !== null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.sheet) this.#shown = this.sheet;
  }

  protected override heading(): string {
    return msg('What you attest');
  }

  protected override content() {
    return this.#shown ? this.#words(this.#shown) : nothing;
  }

  protected override buttons() {
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.tell('attest')}
        >${this.name ? msg(str`Attest as ${this.name}`) : msg('Attest')}</wa-button
      >`;
  }

  protected override closed(): void {
    this.#shown = null;
  }

  #words(sheet: Sheet) {
    const sums = totals(sheet);
    return html`<div class="dialog-words" tabindex="0">
      ${this.problem ? problemCallout(this.problem) : nothing}
      <p>
        ${msg(html`“I attest that this sheet shows who took part in <strong>${sheet.title}</strong> on ${daySpan(sheet.startsAt, sheet.endsAt, sheet.zone)}, and for how long.”`)}
      </p>
      <dl class="facts">
        <div>
          <dt>${msg('Clients')}</dt>
          <dd>${sums.clients}</dd>
        </div>
        <div>
          <dt>${msg('Absent')}</dt>
          <dd>${sums.absent}</dd>
        </div>
        <div>
          <dt>${msg('Corrected')}</dt>
          <dd>${sums.corrected}</dd>
        </div>
        <div>
          <dt>${msg('Total minutes')}</dt>
          <dd>${minutesInWords(sums.minutes)}</dd>
        </div>
      </dl>
      <p class="small quiet">
        ${msg('Your name and the time stay on the sheet. A later correction needs a new attestation.')}
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-attestation-dialog': AttestationDialog;
  }
}
