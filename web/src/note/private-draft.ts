import { asProblem } from '../platform/problem';
import { Autosave, type SaveResult } from '../platform/autosave';
import { type PrivateNote, readPrivateNote, writePrivateNote } from './notes-server';
import { guard } from '../platform/page-guard';

/** A private note being written: like a draft, but of one text, and met only by its own author's other device. */
export class PrivateDraft {
  content: string;
  savedAt: Date | null = null;
  trouble: string | null = null;
  /** The text from the author's other device, while it is undecided. */
  other: string | null = null;
  readonly autosave = new Autosave(
    () => this.#save(),
    () => this.#tell(),
  );
  #version: number;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly sessionId: string,
    note: PrivateNote,
  ) {
    this.content = note.content;
    this.#version = note.version;
    guard(this);
  }

  get unsaved(): boolean {
    return this.autosave.unsaved;
  }

  flush(): void {
    if (this.unsaved) void this.autosave.flush();
  }

  listen(heard: () => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  type(text: string): void {
    this.content = text;
    this.autosave.touch();
    this.#tell();
  }

  settle(keep: 'mine' | 'both'): void {
    if (keep === 'both')
      this.content = [this.content, this.other ?? ''].filter((text) => text.trim()).join('\n\n');
    this.other = null;
    this.autosave.resume(true);
  }

  async #save(): Promise<SaveResult> {
    const note = { content: this.content, version: this.#version };
    try {
      this.#version = (await writePrivateNote(this.sessionId, note)).version;
      this.savedAt = new Date();
      this.trouble = null;
      return 'saved';
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 412) return await this.#meet();
      this.trouble = problem.title;
      return 'failed';
    }
  }

  async #meet(): Promise<SaveResult> {
    const newest = await readPrivateNote(this.sessionId);
    this.#version = newest.version;
    this.trouble = null;
    if (newest.content === this.content) return 'saved';
    this.other = newest.content;
    return 'stopped';
  }

  #tell(): void {
    for (const heard of this.#listeners) heard();
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
