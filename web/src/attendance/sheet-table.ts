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
    <table class="sheet" role="table" aria-label="Attendance">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Client</th>
          <th role="columnheader" scope="col">In the room${axis(sheet)}</th>
          <th role="columnheader" scope="col" class="figure">Minutes</th>
          <th role="columnheader" scope="col">Mark</th>
          ${
            mayCorrect
              ? html`<th role="columnheader" scope="col" class="no-print">
                  <span class="visually-hidden">Correction</span>
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
        <span class="sheet-group-name">in the group: ${line.groupName}</span>
      </th>
      <td role="cell" class="sheet-stays">
        ${timelineBar(sheet, line.intervals, now)}
        <p class="small quiet">${inWords(line.intervals, sheet.zone)}</p>
        ${
          line.stepOuts.length > 0
            ? html`<p class="small quiet">Stepped out ${times(line.stepOuts, sheet.zone)}.</p>`
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
                <wa-icon name="edit"></wa-icon>Add correction
              </button>
            </td>`
          : nothing
      }
    </tr>
  `;
}

/** What was measured never goes away: a correction stands beside it. */
function minutes(line: Line) {
  const individual = line.individualMinutes
    ? html`<span class="small quiet">group: ${minutesInWords(line.groupMinutes)}</span>
        <span class="small quiet">individual: ${minutesInWords(line.individualMinutes)}</span>`
    : nothing;
  if (line.correctedMinutes === null)
    return html`<strong>${minutesInWords(line.minutes)}</strong> ${individual}`;
  return html`
    <strong>${minutesInWords(line.correctedMinutes)}</strong>
    <span class="small">corrected</span>
    <span class="small quiet">measured: <del>${minutesInWords(line.minutes)}</del></span>
    ${individual}
  `;
}

function correction(made: Correction, zone: string) {
  return html`<p class="sheet-correction small">
    Corrected to ${minutesInWords(made.minutes)}: “${made.reason}”
    <span class="quiet">${made.by}, ${dayAndClock(made.at, zone)}</span>
  </p>`;
}
