import { html, nothing, svg, type TemplateResult } from 'lit';
import { clock } from '../platform/zoned-time';
import type { Interval, Sheet } from './sheet';
import { bars, frameOf, inWords, nowAt, ticks } from './timeline';

/** One person's presence as a picture; the words beside it say the same. */
export function timelineBar(sheet: Sheet, intervals: readonly Interval[], now: number): TemplateResult {
  const frame = frameOf(sheet.startsAt, sheet.endsAt);
  const here = sheet.live ? nowAt(frame, now) : null;
  return html`
    <svg class="timeline" role="img" aria-label=${inWords(intervals, sheet.zone)} width="100%" height="24">
      <rect class="timeline-ground" x="0" y="5" width="100%" height="14" rx="4"></rect>
      ${ticks(frame, sheet.zone).map(
        (tick) =>
          svg`<line class="timeline-tick" x1="${tick.left}%" x2="${tick.left}%" y1="5" y2="19"></line>`,
      )}
      ${bars(intervals, frame, now).map(
        (bar) => svg`<rect class=${bar.open ? 'timeline-stay open' : 'timeline-stay'} x="${bar.left}%" y="3"
          width="${bar.width}%" height="18" rx="4"></rect>`,
      )}
      ${
        here === null
          ? nothing
          : svg`<line class="timeline-now" x1="${here}%" x2="${here}%" y1="0" y2="24"></line>`
      }
    </svg>
    <span class="timeline-ends" aria-hidden="true">
      <span>${clock(sheet.startsAt, sheet.zone)}</span><span>${clock(sheet.endsAt, sheet.zone)}</span>
    </span>
  `;
}

/** The hours above the column. Hidden from screen readers, which have the intervals in words. */
export function axis(sheet: Sheet): TemplateResult {
  const all = ticks(frameOf(sheet.startsAt, sheet.endsAt), sheet.zone);
  const marks = all.length > 5 ? all.filter((tick) => tick.label.endsWith(':00')) : all;
  return html`<svg class="timeline-axis" aria-hidden="true" width="100%" height="18">
    ${marks.map(
      (tick) => svg`<text x="${tick.left}%" y="14" text-anchor=${anchor(tick.left)}>${tick.label}</text>`,
    )}
  </svg>`;
}

function anchor(left: number): string {
  if (left < 3) return 'start';
  return left > 97 ? 'end' : 'middle';
}
