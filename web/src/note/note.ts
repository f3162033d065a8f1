import { msg } from '@lit/localize';
import type { NoteFormat, NoteSection, NoteState, NoteView } from '../platform/rest.gen';
import { isBlank } from '../platform/text';

export type {
  AddendumView as Addendum,
  NoteFormat,
  NoteSection,
  NoteState,
  NoteView,
  SessionNotes,
  SignatureView as Signature,
} from '../platform/rest.gen';

/** Section key to text. */
export type Content = Record<string, string>;

/** The name of a note in a list: the legal name, as in the chart, never the group name. */
export function titleOf(note: NoteView): string {
  return note.client ? note.client.legalName : msg('Group note');
}

export function formatOf(note: NoteView, formats: readonly NoteFormat[]): NoteFormat {
  const found = formats.find((format) => format.id === note.format) ?? formats[0];
  if (!found) throw new Error('The server named no note format');
  return found;
}

/** The formats that this kind of note may be written in. */
export function formatsFor(note: NoteView, formats: readonly NoteFormat[]): NoteFormat[] {
  return formats.filter((format) => format.kind === note.kind);
}

/** The content reduced to the sections of the format: the server accepts no other. */
export function fitted(content: Content, format: NoteFormat): Content {
  return Object.fromEntries(format.sections.map(({ key }) => [key, content[key] ?? '']));
}

/** Changes the format and keeps every word: text without a section there moves into the first section. */
export function reshaped(content: Content, from: NoteFormat, to: NoteFormat): Content {
  const kept = fitted(content, to);
  const first = to.sections[0]?.key;
  const homeless = from.sections.filter(({ key }) => !(key in kept) && !isBlank(content[key]));
  if (first === undefined || homeless.length === 0) return kept;
  const moved = homeless.map(({ key, title }) => `${title}: ${content[key]}`);
  return { ...kept, [first]: [kept[first], ...moved].filter((text) => !isBlank(text)).join('\n\n') };
}

/** Two contents are the same when every section reads the same; a missing section is an empty one. */
export function sameContent(one: Content, other: Content): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => (one[key] ?? '') === (other[key] ?? ''));
}

export function emptySections(content: Content, format: NoteFormat): NoteSection[] {
  return format.sections.filter((section) => isBlank(content[section.key]));
}

export interface StateLook {
  word: string;
  sign: string;
  explains: string;
}

export function lookOf(state: NoteState): StateLook {
  switch (state) {
    case 'draft':
      return { word: msg('Draft'), sign: '✎', explains: msg('Only the facilitators of this group read it.') };
    case 'awaiting-co-signature':
      return {
        word: msg('Awaiting co-signature'),
        sign: '◔',
        explains: msg('Signed; a supervisor signs next.'),
      };
    case 'signed':
      return {
        word: msg('Signed'),
        sign: '✓',
        explains: msg('It cannot be changed any more; only addenda can follow.'),
      };
    case 'locked':
      return {
        word: msg('Locked'),
        sign: '✓',
        explains: msg('Signed and co-signed; only addenda can follow.'),
      };
    default: {
      const missed: never = state;
      return { word: String(missed), sign: '?', explains: '' };
    }
  }
}

/** Whether a draft is late: due before now and still unsigned. */
export function overdue(note: NoteView, dueAt: string, now: number): boolean {
  return note.state === 'draft' && Date.parse(dueAt) < now;
}
