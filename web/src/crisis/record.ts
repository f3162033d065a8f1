import { msg } from '@lit/localize';
import type { DisclosureRecord } from '../platform/rest.gen';
import { isBlank } from '../platform/text';

export type { DisclosureRecord } from '../platform/rest.gen';

export type RecordField = keyof DisclosureRecord;

/** In the order in which the form asks. */
export const fields: readonly RecordField[] = [
  'recipient',
  'affiliation',
  'discloser',
  'disclosedAt',
  'nature',
  'disclosed',
];

/** The label of a field, as the form and the closed record show it. */
export function labelOf(field: RecordField | 'reason'): string {
  switch (field) {
    case 'recipient':
      return msg('Who received it');
    case 'affiliation':
      return msg('Their affiliation');
    case 'discloser':
      return msg('Who disclosed it');
    case 'disclosedAt':
      return msg('Date and time of the disclosure');
    case 'nature':
      return msg('Nature of the emergency');
    case 'disclosed':
      return msg('What was disclosed');
    case 'reason':
      return msg('Why no disclosure was made');
  }
}

/** A line below the label for the fields that need one. */
export function hintOf(field: RecordField): string | null {
  switch (field) {
    case 'recipient':
      return msg('The medical person by name, or what they told you, such as a badge number.');
    case 'affiliation':
      return msg('The hospital, ambulance or police service they belong to.');
    default:
      return null;
  }
}

/** What is still blank, in the order of the form; a record with a blank cannot be closed. */
export function blanks(record: DisclosureRecord): RecordField[] {
  return fields.filter((field) => isBlank(record[field]));
}

export function sameRecord(one: DisclosureRecord, other: DisclosureRecord): boolean {
  return fields.every((field) => one[field] === other[field]);
}

/**
 * Merges two versions of a record field by field: a field that only one of them changed is theirs; where both did, mine
 * stays and theirs is shown.
 */
export function merged(
  base: DisclosureRecord,
  mine: DisclosureRecord,
  theirs: DisclosureRecord,
): { readonly record: DisclosureRecord; readonly clashes: Partial<Record<RecordField, string>> } {
  const record: Record<RecordField, string | null> = { ...theirs };
  const clashes: Partial<Record<RecordField, string>> = {};
  for (const field of fields) {
    if (mine[field] === base[field]) continue;
    if (theirs[field] !== base[field] && theirs[field] !== mine[field]) clashes[field] = theirs[field] ?? '';
    record[field] = mine[field];
  }
  return { record: record as unknown as DisclosureRecord, clashes };
}
