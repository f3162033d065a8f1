import { msg, str } from '@lit/localize';
import type { AgendaItem } from '../signal/protocol.gen';
import { stripped } from '../platform/text';

export const MOST_ITEMS = 12;
export const LONGEST_TITLE = 120;
export const MOST_MINUTES = 180;

/** An item of the agenda while it is edited: minutes are text until they are a number. */
export interface DraftItem {
  readonly title: string;
  readonly minutes: string;
}

/** What is wrong with a draft of the agenda, and where. */
export interface AgendaError {
  readonly at: number;
  readonly field: 'title' | 'minutes';
  readonly error: string;
}

export const emptyItem: DraftItem = { title: '', minutes: '20' };

/** The next item of the agenda after the present topic: the first before it has begun, null after the last. */
export function nextItem(agenda: readonly AgendaItem[], topic: string): AgendaItem | null {
  const at = agenda.findIndex((item) => item.title === topic);
  return agenda[at + 1] ?? null;
}

/** The agenda in the form of the wire, or the first error and where it is. Empty lines are left out. */
export function readAgenda(drafts: readonly DraftItem[]): { readonly items: AgendaItem[] } | AgendaError {
  const items: AgendaItem[] = [];
  for (const [at, draft] of drafts.entries()) {
    const title = stripped(draft.title);
    if (title === '') continue;
    if (items.some((each) => each.title === title))
      return { at, field: 'title', error: msg('Two items have the same title. Please tell them apart.') };
    const minutes = Number(stripped(draft.minutes));
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES)
      return { at, field: 'minutes', error: msg(str`Please give whole minutes from 1 to ${MOST_MINUTES}.`) };
    items.push({ title, minutes });
  }
  return { items };
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const copy = [...list];
  const [item] = copy.splice(from, 1);
  if (item !== undefined) copy.splice(to, 0, item);
  return copy;
}
