import { asProblem, type Problem } from '../platform/problem';
import { get, getTagged, post, put, type Tagged } from '../platform/rest';
import type { ReviseAnswer } from './draft';
import type { Content, NoteView, SessionNotes } from './note';
import type { PrivateNoteText as PrivateNote } from '../platform/rest.gen';

export type { PrivateNoteText as PrivateNote } from '../platform/rest.gen';

/** Requests about notes. The version is also the tag that a change must carry. */
const tagOf = (version: number): string => `"${version}"`;

const path = (note: NoteView, act = ''): string => `/api/notes/${encodeURIComponent(note.id)}${act}`;

/** A save without an answer counts as failed after this time, so that the next try does not wait for it. */
const PATIENCE_MS = 8_000;

export function readNotes(sessionId: string): Promise<SessionNotes> {
  return get<SessionNotes>(`/api/sessions/${encodeURIComponent(sessionId)}/notes`);
}

export async function revise(note: NoteView, format: string, content: Content): Promise<ReviseAnswer> {
  try {
    const sent = put<NoteView>(path(note), { format, content }, { ifMatch: tagOf(note.version) });
    return { kind: 'kept', stored: (await inTime(sent)).body };
  } catch (thrown) {
    return await answerFor(note, asProblem(thrown));
  }
}

async function answerFor(note: NoteView, problem: Problem): Promise<ReviseAnswer> {
  const locked = problem.status === 409;
  if (problem.status === 412 || locked) {
    const current = (problem.facts['current'] as NoteView | undefined) ?? (await newest(note));
    if (current) return { kind: 'conflict', current };
  }
  const passing =
    problem.status === 0 || problem.status === 401 || problem.status === 429 || problem.status >= 500;
  const sentence = `${problem.title}. ${problem.detail}`.replace(/\.\. /, '. ');
  return passing || problem.status === 412
    ? { kind: 'unreachable', sentence }
    : { kind: 'refused', sentence };
}

async function newest(note: NoteView): Promise<NoteView | null> {
  return getTagged<NoteView>(path(note)).then(
    (found) => found.body,
    () => null,
  );
}

export async function sign(note: NoteView): Promise<NoteView> {
  return (await post<NoteView>(path(note, '/signature'), {}, { ifMatch: tagOf(note.version) })).body;
}

export async function coSign(note: NoteView): Promise<NoteView> {
  return (await post<NoteView>(path(note, '/co-signature'), {}, { ifMatch: tagOf(note.version) })).body;
}

export async function addAddendum(note: NoteView, text: string): Promise<NoteView> {
  return (await post<NoteView>(path(note, '/addenda'), { text })).body;
}

const privatePath = (sessionId: string) => `/api/sessions/${encodeURIComponent(sessionId)}/private-note`;

export function readPrivateNote(sessionId: string): Promise<PrivateNote> {
  return get<PrivateNote>(privatePath(sessionId));
}

export async function writePrivateNote(sessionId: string, note: PrivateNote): Promise<PrivateNote> {
  const sent = put<PrivateNote | undefined>(privatePath(sessionId), note, { ifMatch: tagOf(note.version) });
  const { body } = await inTime(sent);
  return { content: note.content, version: body?.version ?? note.version + 1 };
}

function inTime<T>(answer: Promise<Tagged<T>>): Promise<Tagged<T>> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
