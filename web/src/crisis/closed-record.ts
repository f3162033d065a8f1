import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import '../platform/callout';
import '../platform/icons';
import { dateAndTime, ownZone } from '../platform/time';
import type { Crisis } from './crises-server';
import { labelOf } from './record';

/** A record that nobody can change any more, as it was closed. */
export function closedRecord(crisis: Crisis) {
  const { closed, record } = crisis;
  if (!closed) return nothing;
  const rows: [string, string][] =
    closed.outcome === 'none'
      ? [[labelOf('reason'), closed.reason ?? '']]
      : [
          [labelOf('recipient'), record.recipient],
          [labelOf('affiliation'), record.affiliation],
          [labelOf('discloser'), record.discloser],
          [labelOf('disclosedAt'), record.disclosedAt ? dateAndTime(record.disclosedAt, ownZone()) : ''],
          [labelOf('nature'), record.nature],
          [labelOf('disclosed'), record.disclosed],
        ];
  return html`
    <section
      class="crisis-record"
      aria-label=${msg(str`Emergency disclosure record of ${crisis.card.groupName}`)}
    >
      <vesper-callout tone="good" icon="check" role="status"
        ><span>${msg(str`Closed by ${closed.by}, ${dateAndTime(closed.at, ownZone())}.`)}</span>
      </vesper-callout>
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
