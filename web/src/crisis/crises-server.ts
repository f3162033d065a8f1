import { msg } from '@lit/localize';
import type { SaveAnswer } from '../platform/draft';
import { asProblem, inOneLine, type Problem } from '../platform/problem';
import { get, post, put } from '../platform/rest';
import type { DisclosureRecord, RecordField } from './record';
import type { CrisisView as Crisis, OwedRecords as Owed } from '../platform/rest.gen';

export type { CrisisCard, CrisisView as Crisis, OwedRecords as Owed } from '../platform/rest.gen';

export interface CrisisClosing {
  readonly by: string;
  readonly at: string;
  readonly outcome: 'disclosed' | 'none';
  readonly reason: string | null;
}

export type ReviseAnswer = SaveAnswer<Crisis>;

export type CloseAnswer =
  | { readonly kind: 'closed'; readonly crisis: Crisis }
  | { readonly kind: 'blank'; readonly fields: readonly (RecordField | 'reason')[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

export type Closing =
  | { readonly outcome: 'disclosed'; readonly record: DisclosureRecord; readonly reason: null }
  | { readonly outcome: 'none'; readonly record: null; readonly reason: string };

export function loadOwed(): Promise<Owed[]> {
  return get<Owed[]>('/api/crises');
}

const pathOf = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/crises`;
const tagOf = (crisis: Crisis) => `"${crisis.version}"`;

export function loadCrises(sessionId: string): Promise<Crisis[]> {
  return get<Crisis[]>(pathOf(sessionId));
}

export async function reviseRecord(
  sessionId: string,
  crisis: Crisis,
  record: DisclosureRecord,
): Promise<ReviseAnswer> {
  const path = `${pathOf(sessionId)}/${encodeURIComponent(crisis.id)}`;
  try {
    return {
      kind: 'kept',
      stored: (await put<Crisis>(path, record, { ifMatch: tagOf(crisis) })).body,
    };
  } catch (thrown) {
    const problem = asProblem(thrown);
    const current = problem.facts['current'] as Crisis | undefined;
    if (problem.status === 412 && current) return { kind: 'conflict', current };
    if (problem.status === 409)
      return { kind: 'refused', sentence: msg('A colleague has closed this record.') };
    return { kind: 'unreachable', sentence: inOneLine(problem) };
  }
}

export async function closeRecord(sessionId: string, crisis: Crisis, closing: Closing): Promise<CloseAnswer> {
  const path = `${pathOf(sessionId)}/${encodeURIComponent(crisis.id)}/close`;
  try {
    return {
      kind: 'closed',
      crisis: (await post<Crisis>(path, closing, { ifMatch: tagOf(crisis) })).body,
    };
  } catch (thrown) {
    const problem = asProblem(thrown);
    const blank = problem.facts['fields'];
    if (problem.status === 422 && Array.isArray(blank))
      return { kind: 'blank', fields: blank as RecordField[] };
    return { kind: 'refused', problem };
  }
}
