import { Autosave, type Pace, type SaveResult, type SaveState } from '../platform/autosave';
import { type Conflict, conflictBetween, outcome, setAside, type SetAside } from './conflict';
import {
  type Content,
  fitted,
  formatOf,
  type NoteFormat,
  type NoteView,
  reshaped,
  sameContent,
} from './note';

/** What the server says to a revised draft. Each is an ordinary answer; none is thrown. */
export type ReviseAnswer =
  | { kind: 'kept'; note: NoteView }
  | { kind: 'conflict'; current: NoteView }
  | { kind: 'refused'; sentence: string }
  | { kind: 'unreachable'; sentence: string };

export type Revise = (note: NoteView, format: string, content: Content) => Promise<ReviseAnswer>;

/**
 * One note while somebody writes it: the text on the screen, the newest the server is known to have, and how far apart they
 * are. It outlives the element that shows it, so that closing the panel beside the room loses nothing that was typed.
 */
export class NoteDraft {
  content: Content;
  format: string;
  conflict: Conflict | null = null;
  aside: SetAside[] = [];
  savedAt: Date | null = null;
  trouble: string | null = null;
  readonly autosave: Autosave;
  /** What was sent and not answered yet: an answer lost on the way is not somebody else's edit. */
  #sent: Content | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    public note: NoteView,
    private readonly formats: readonly NoteFormat[],
    private readonly revise: Revise,
    pace?: Pace,
  ) {
    this.content = { ...note.content };
    this.format = note.format;
    this.autosave = new Autosave(
      () => this.#save(),
      () => this.#tell(),
      pace,
    );
  }

  get state(): SaveState {
    return this.autosave.state;
  }

  get unsaved(): boolean {
    return this.autosave.unsaved;
  }

  get shape(): NoteFormat {
    return formatOf({ ...this.note, format: this.format }, this.formats);
  }

  listen(heard: () => void): () => void {
    this.#listeners.add(heard);
    return () => this.#listeners.delete(heard);
  }

  type(key: string, text: string): void {
    if (this.note.state !== 'draft') return;
    this.content = { ...this.content, [key]: text };
    this.#touch();
  }

  /** Another format keeps every word. */
  reshape(format: string): void {
    if (this.note.state !== 'draft' || format === this.format) return;
    const before = this.shape;
    this.format = format;
    this.content = reshaped(this.content, before, this.shape);
    this.#touch();
  }

  /** The person goes on deciding a conflict. */
  decide(conflict: Conflict): void {
    this.conflict = conflict;
    this.#tell();
  }

  /** Every section is decided: the result goes on top of theirs. */
  settle(): void {
    const content = this.conflict && outcome(this.conflict);
    if (!this.conflict || !content) return;
    this.aside = [...this.aside, ...setAside(this.conflict)];
    this.#take(this.conflict.theirs);
    this.content = { ...this.note.content, ...content };
    this.conflict = null;
    this.autosave.resume(!sameContent(this.content, this.note.content) || this.format !== this.note.format);
  }

  /** A newer view from elsewhere: after signing, an addendum, or opening the list again. */
  receive(note: NoteView): void {
    if (note.state !== 'draft') {
      if (this.unsaved && !sameContent(this.content, note.content)) this.#setAsideMine(note);
      this.#take(note);
      this.content = { ...note.content };
      this.conflict = null;
      this.trouble = null;
      this.autosave.end();
    } else if (!this.unsaved && note.version >= this.note.version) {
      this.#take(note);
      this.content = { ...note.content };
      this.format = note.format;
    }
    this.#tell();
  }

  async #save(): Promise<SaveResult> {
    const [content, format] = [fitted(this.content, this.shape), this.format];
    const before = this.#sent;
    this.#sent = content;
    const answer = await this.revise(this.note, format, content);
    this.trouble = null;
    switch (answer.kind) {
      case 'kept':
        return this.#kept(answer.note);
      case 'conflict':
        return this.#met(answer.current, content, before);
      case 'unreachable':
        this.trouble = answer.sentence;
        this.#sent = before ?? content;
        return 'failed';
      case 'refused':
        this.trouble = answer.sentence;
        return 'stopped';
    }
  }

  /** A text that the server refused may be taken once it is changed; a conflict waits for its decision. */
  #touch(): void {
    if (this.state.kind === 'stopped' && !this.conflict) this.autosave.end();
    this.autosave.touch();
    this.#tell();
  }

  #kept(note: NoteView): SaveResult {
    this.#sent = null;
    this.#take(note);
    this.savedAt = new Date();
    return 'saved';
  }

  #met(current: NoteView, sent: Content, before: Content | null): SaveResult {
    if (current.state !== 'draft') {
      this.receive(current);
      return 'saved';
    }
    if (sameContent(current.content, sent) && current.format === this.format) return this.#kept(current);
    if (before && sameContent(current.content, before)) {
      this.#take(current); // our own earlier save, whose answer was lost: go on from there
      return 'failed';
    }
    this.#sent = null;
    // Theirs may be in another format by now: its words are laid beside mine in the sections that I see.
    const content = reshaped(current.content, formatOf(current, this.formats), this.shape);
    const theirs = { ...current, content };
    this.conflict = conflictBetween(this.note.content, this.content, theirs, this.shape.sections);
    return 'stopped';
  }

  #setAsideMine(note: NoteView): void {
    for (const section of this.shape.sections) {
      const mine = this.content[section.key] ?? '';
      if (mine.trim() && mine !== (note.content[section.key] ?? ''))
        this.aside = [...this.aside, { title: section.title, whose: 'mine', text: mine }];
    }
  }

  #take(note: NoteView): void {
    this.note = note;
  }

  #tell(): void {
    for (const heard of this.#listeners) heard();
  }
}
