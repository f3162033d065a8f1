import { msg, str } from '@lit/localize';
import type { AgendaItem } from '../signal/protocol.gen';

export const MOST_ITEMS = 12;
export const LONGEST_TITLE = 120;
export const MOST_MINUTES = 180;

/** A line of the agenda as it is being written: minutes are text until they are a number. */
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

/** What comes after the present topic by the agenda: the first item before it began, nothing after the last. */
export function nextItem(agenda: readonly AgendaItem[], topic: string): AgendaItem | null {
  const at = agenda.findIndex((item) => item.title === topic);
  return agenda[at + 1] ?? null;
}

/** The agenda as the room takes it, or the first thing that is wrong and where. Lines left empty do not count. */
export function readAgenda(drafts: readonly DraftItem[]): { readonly items: AgendaItem[] } | AgendaError {
  const items: AgendaItem[] = [];
  for (const [at, draft] of drafts.entries()) {
    const title = draft.title.trim();
    if (title === '') continue;
    if (items.some((each) => each.title === title))
      return { at, field: 'title', error: msg('Two items have the same title. Please tell them apart.') };
    const minutes = Number(draft.minutes.trim());
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
