import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import '../platform/icons';
import { dayAndClock } from '../platform/zoned-time';
import { lookOf, minutesInWords } from './marks';
import type { Correction, Line, Sheet } from './sheet';
import { inWords, times } from './timeline';
import { axis, timelineBar } from './timeline-bar';

type Correct = (line: Line) => void;

/** One row per client. On a phone the same table is laid out as cards; its roles are said so that it stays a table. */
export function sheetTable(sheet: Sheet, now: number, mayCorrect: boolean, correct: Correct): TemplateResult {
  return html`
    <table class="sheet" role="table" aria-label=${msg('Attendance')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${msg('Client')}</th>
          <th role="columnheader" scope="col">${msg('In the room')}${axis(sheet)}</th>
          <th role="columnheader" scope="col" class="figure">${msg('Minutes')}</th>
          <th role="columnheader" scope="col">${msg('Status')}</th>
          ${
            mayCorrect
              ? html`<th role="columnheader" scope="col" class="no-print">
                  <span class="visually-hidden">${msg('Correction')}</span>
                </th>`
              : nothing
          }
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${sheet.lines.map((line) => row(sheet, line, now, mayCorrect, correct))}
      </tbody>
    </table>
  `;
}

function row(sheet: Sheet, line: Line, now: number, mayCorrect: boolean, correct: Correct) {
  const look = lookOf(line.mark);
  return html`
    <tr role="row">
      <th role="rowheader" scope="row" class="sheet-person">
        <span class="sheet-name" id="sheet-name-${line.userId}">${line.legalName}</span>
        <span class="sheet-group-name">${msg(str`in the group: ${line.groupName}`)}</span>
      </th>
      <td role="cell" class="sheet-stays">
        ${timelineBar(sheet, line.intervals, now)}
        <p class="small quiet">${inWords(line.intervals, sheet.zone)}</p>
        ${
          line.stepOuts.length > 0
            ? html`<p class="small quiet">${msg(str`Stepped out ${times(line.stepOuts, sheet.zone)}.`)}</p>`
            : nothing
        }
      </td>
      <td role="cell" class="sheet-minutes figure">${minutes(line)}</td>
      <td role="cell" class="sheet-mark">
        <span class="mark ${look.tone}"><span aria-hidden="true">${look.sign}</span> ${look.word}</span>
        <p class="small">${line.why}</p>
        ${line.corrections.map((made) => correction(made, sheet.zone))}
      </td>
      ${
        mayCorrect
          ? html`<td role="cell" class="sheet-acts no-print">
              <button
                type="button"
                class="line-button"
                aria-describedby="sheet-name-${line.userId}"
                @click=${() => correct(line)}
              >
                <wa-icon name="edit"></wa-icon>${msg('Add correction')}
              </button>
            </td>`
          : nothing
      }
    </tr>
  `;
}

/** The counted minutes. Measured minutes stay visible beside a correction. */
function minutes(line: Line) {
  const individual = line.individualMinutes
    ? html`<span class="small quiet">${msg(str`group: ${minutesInWords(line.groupMinutes)}`)}</span>
        <span class="small quiet">${msg(str`individual: ${minutesInWords(line.individualMinutes)}`)}</span>`
    : nothing;
  if (line.correctedMinutes === null)
    return html`<strong>${minutesInWords(line.minutes)}</strong> ${individual}`;
  return html`
    <strong>${minutesInWords(line.correctedMinutes)}</strong>
    <span class="small">${msg('corrected')}</span>
    <span class="small quiet">${msg(html`measured: <del>${minutesInWords(line.minutes)}</del>`)}</span>
    ${individual}
  `;
}

function correction(made: Correction, zone: string) {
  return html`<p class="sheet-correction small">
    ${msg(str`Corrected to ${minutesInWords(made.minutes)}: “${made.reason}”`)}
    <span class="quiet">${made.by}, ${dayAndClock(made.at, zone)}</span>
  </p>`;
}
