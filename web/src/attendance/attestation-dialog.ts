import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '../platform/icons';
import { LightElement } from '../platform/element';
import type { Problem } from '../platform/problem';
import { daySpan } from '../platform/zoned-time';
import { minutesInWords } from './marks';
import { type Sheet, totals } from './sheet';

/** The second step of an attestation: what exactly somebody is about to stand for. */
@customElement('vesper-attestation-dialog')
export class AttestationDialog extends LightElement {
  @property({ attribute: false }) sheet: Sheet | null = null;
  @property() name = '';
  @property({ attribute: false }) problem: Problem | null = null;
  @property({ attribute: false }) busy = false;
  #shown: Sheet | null = null;

  override willUpdate(): void {
    if (this.sheet) this.#shown = this.sheet;
  }

  override render() {
    return html`
      <wa-dialog
        label=${msg('What you attest')}
        ?open=${this.sheet !== null}
        @wa-hide=${this.#hide}
        @wa-after-hide=${this.#hidden}
      >
        ${this.#shown ? this.#words(this.#shown) : nothing}
        <wa-button slot="footer" variant="neutral" appearance="outlined" @click=${() => this.tell('dismiss')}>
          ${msg('Cancel')}
        </wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.tell('attest')}>
          ${this.name ? msg(str`Attest as ${this.name}`) : msg('Attest')}
        </wa-button>
      </wa-dialog>
    `;
  }

  #words(sheet: Sheet) {
    const sums = totals(sheet);
    return html`<div class="dialog-words" tabindex="0">
      ${
        this.problem
          ? html`<div class="callout care" role="alert">
              <wa-icon name="warning"></wa-icon>
              <p><strong>${this.problem.title}.</strong> ${this.problem.detail}</p>
            </div>`
          : nothing
      }
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

  readonly #hide = (event: Event): void => {
    if (!this.sheet) return; // closed by what was done, not by the person
    if (this.busy) event.preventDefault();
    else this.tell('dismiss');
  };

  readonly #hidden = (): void => {
    this.#shown = null;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-attestation-dialog': AttestationDialog;
  }
}
