import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/icons';
import { dayAndClock } from '../platform/zoned-time';
import { attestationOutdated, type Sheet } from './sheet';

/** Who attested the sheet, or the button to attest it. */
export function attestationBox(sheet: Sheet, mayAttest: boolean, attest: () => void): TemplateResult {
  const outdated = attestationOutdated(sheet);
  const { attested } = sheet;
  if (attested && !outdated) {
    return html`<div class="card attestation">
      <p class="attestation-by">
        <wa-icon name="signature"></wa-icon>
        <span
          ><strong>${msg(str`Attested by ${attested.by}`)}</strong>,
          ${dayAndClock(attested.at, sheet.zone)}</span
        >
      </p>
      <p class="quiet small">${msg('A correction made from now on needs a new attestation.')}</p>
    </div>`;
  }
  return html`<div class="card attestation">
    ${
      attested
        ? html`<p class="attestation-by">
            <wa-icon name="warning"></wa-icon>
            <span>
              <strong>${msg('The attestation is outdated.')}</strong>
              ${msg(str`${attested.by} attested this sheet on ${dayAndClock(attested.at, sheet.zone)}; it was changed afterwards.`)}
            </span>
          </p>`
        : html`<p>${msg('Nobody has attested this sheet yet.')}</p>`
    }
    ${
      mayAttest
        ? html`<div class="actions no-print">
            <wa-button variant="brand" ?disabled=${sheet.live} @click=${attest}
              >${msg('Attest this sheet')}</wa-button
            >
            ${sheet.live ? html`<p class="quiet small">${msg('Possible when the session is over.')}</p>` : ''}
          </div>`
        : ''
    }
    <p class="print-only">${msg('Signature ______________________________ Date ______________')}</p>
  </div>`;
}
