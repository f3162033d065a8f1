import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import '../platform/callout';
import { dateAndTime, ownZone } from '../platform/time';
import type { RecordField } from './record';
import type { RecordDraft } from './record-draft';

/** The save status of the record. */
export function savingNote(draft: RecordDraft) {
  return html`<p class="quiet small" data-save=${draft.state.kind}>${savingWords(draft)}</p>`;
}

function savingWords(draft: RecordDraft): string {
  switch (draft.state.kind) {
    case 'waiting':
    case 'saving':
      return msg('Saving …');
    case 'failing':
      return msg('Not saved yet: trying again');
    case 'stopped':
      return draft.trouble ?? msg('Not saved');
    default:
      return draft.savedAt ? msg('Saved') : '';
  }
}

/** What a colleague has written in the same field. */
export function clashNote(draft: RecordDraft, field: RecordField) {
  const theirs = draft.clashes[field];
  if (theirs === undefined) return nothing;
  const words = field === 'disclosedAt' && theirs !== '' ? dateAndTime(theirs, ownZone()) : theirs;
  return html`<vesper-callout class="small" tone="care" role="status">
    <span
      >${msg(str`A colleague wrote here at the same time: “${words}”. Your words stand; take over what is missing.`)}</span
    >
  </vesper-callout>`;
}
