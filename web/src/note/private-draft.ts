import type { SaveResult } from '../platform/autosave';
import { Draft, type SaveAnswer } from '../platform/draft';
import { guard } from '../platform/page-guard';
import { asProblem } from '../platform/problem';
import { isBlank } from '../platform/text';
import { type PrivateNote, readPrivateNote, writePrivateNote } from './notes-server';

/** A private note while it is written. Only its own author, on another device, can have written in it, too. */
export class PrivateDraft extends Draft<PrivateNote> {
  content: string;
  /** The text from the author's other device, while it is undecided. */
  other: string | null = null;

  constructor(
    private readonly sessionId: string,
    note: PrivateNote,
  ) {
    super(note);
    this.content = note.content;
    guard(this);
  }

  type(text: string): void {
    this.content = text;
    this.touch();
  }

  settle(keep: 'mine' | 'both'): void {
    if (keep === 'both')
      this.content = [this.content, this.other ?? ''].filter((text) => !isBlank(text)).join('\n\n');
    this.other = null;
    this.autosave.resume(true);
  }

  protected override async send(): Promise<SaveAnswer<PrivateNote>> {
    const note = { content: this.content, version: this.stored.version };
    try {
      return { kind: 'kept', stored: await writePrivateNote(this.sessionId, note) };
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status !== 412) return { kind: 'unreachable', sentence: problem.title };
      return { kind: 'conflict', current: await readPrivateNote(this.sessionId) };
    }
  }

  protected override meet(current: PrivateNote): SaveResult {
    this.stored = current;
    if (current.content === this.content) return 'saved';
    this.other = current.content;
    return 'stopped';
  }
}

const bySession = new Map<string, PrivateDraft>();

/** The one private draft of a session on this page; unsaved words win over reading it again. */
export async function privateDraft(sessionId: string): Promise<PrivateDraft> {
  const open = bySession.get(sessionId);
  if (open?.unsaved) return open;
  const draft = new PrivateDraft(sessionId, await readPrivateNote(sessionId));
  bySession.set(sessionId, draft);
  return draft;
}
