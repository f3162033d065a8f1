import { html, nothing } from 'lit';
import '../platform/icons';
import { dateAndTime, ownZone } from '../platform/time';
import type { Crisis } from './crises-server';
import { labels } from './record';

/** A record that nobody can change any more, as it was closed. */
export function closedRecord(crisis: Crisis) {
  const { closed, record } = crisis;
  if (!closed) return nothing;
  const rows: [string, string][] =
    closed.outcome === 'none'
      ? [[labels.reason, closed.reason ?? '']]
      : [
          [labels.recipient, record.recipient],
          [labels.affiliation, record.affiliation],
          [labels.discloser, record.discloser],
          [labels.disclosedAt, record.disclosedAt ? dateAndTime(record.disclosedAt, ownZone()) : ''],
          [labels.nature, record.nature],
          [labels.disclosed, record.disclosed],
        ];
  return html`
    <section class="crisis-record" aria-label="Emergency disclosure record of ${crisis.card.groupName}">
      <p class="callout good" role="status">
        <wa-icon name="check"></wa-icon
        ><span>Closed by ${closed.by}, ${dateAndTime(closed.at, ownZone())}.</span>
      </p>
      <dl class="crisis-closed">
        ${rows.map(
          ([label, text]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
    </section>
  `;
}
