import type { DisclosureRecord } from '../platform/rest.gen';

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

export const labels: Readonly<Record<RecordField | 'reason', string>> = {
  recipient: 'Who received it',
  affiliation: 'Their affiliation',
  discloser: 'Who disclosed it',
  disclosedAt: 'Date and time of the disclosure',
  nature: 'Nature of the emergency',
  disclosed: 'What was disclosed',
  reason: 'Why no disclosure was made',
};

export const hints: Readonly<Partial<Record<RecordField, string>>> = {
  recipient: 'The medical person by name, or what they told you, such as a badge number.',
  affiliation: 'The hospital, ambulance or police service they belong to.',
};

/** What is still blank, in the order of the form; a record with a blank cannot be closed. */
export function blanks(record: DisclosureRecord): RecordField[] {
  return fields.filter((field) => (record[field] ?? '').trim() === '');
}

export function sameRecord(one: DisclosureRecord, other: DisclosureRecord): boolean {
  return fields.every((field) => one[field] === other[field]);
}

/** Two facilitators wrote at once: each field that only one of them changed is theirs; where both did, mine stands and theirs is shown. */
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
