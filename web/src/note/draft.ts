import type { Pace, SaveResult } from '../platform/autosave';
import { Draft, type SaveAnswer } from '../platform/draft';
import { isBlank } from '../platform/text';
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

export type ReviseAnswer = SaveAnswer<NoteView>;

export type Revise = (note: NoteView, format: string, content: Content) => Promise<ReviseAnswer>;

/** One note while somebody writes it. Where two people wrote in it, a person decides before anything is saved. */
export class NoteDraft extends Draft<NoteView> {
  content: Content;
  format: string;
  conflict: Conflict | null = null;
  /** Words that a decision left out; they stay on this page to be read and copied. */
  aside: SetAside[] = [];
  /** What was sent last, and what had been sent before it without an answer: a lost answer is not somebody else's edit. */
  #sent: Content = {};
  #unanswered: Content | null = null;

  constructor(
    note: NoteView,
    private readonly formats: readonly NoteFormat[],
    private readonly revise: Revise,
    pace?: Pace,
  ) {
    super(note, pace);
    this.content = { ...note.content };
    this.format = note.format;
  }

  get note(): NoteView {
    return this.stored;
  }

  get shape(): NoteFormat {
    return formatOf({ ...this.note, format: this.format }, this.formats);
  }

  type(key: string, text: string): void {
    if (this.note.state !== 'draft') return;
    this.content = { ...this.content, [key]: text };
    this.touch();
  }

  /** Another format keeps every word. */
  reshape(format: string): void {
    if (this.note.state !== 'draft' || format === this.format) return;
    const before = this.shape;
    this.format = format;
    this.content = reshaped(this.content, before, this.shape);
    this.touch();
  }

  /** The person goes on deciding a conflict. */
  decide(conflict: Conflict): void {
    this.conflict = conflict;
    this.tell();
  }

  /** Every section is decided: the result goes on top of theirs. */
  settle(): void {
    const content = this.conflict && outcome(this.conflict);
    if (!this.conflict || !content) return;
    this.aside = [...this.aside, ...setAside(this.conflict)];
    this.stored = this.conflict.theirs;
    this.content = { ...this.note.content, ...content };
    this.conflict = null;
    this.autosave.resume(!sameContent(this.content, this.note.content) || this.format !== this.note.format);
  }

  /** A newer view from elsewhere: after signing, an addendum, or opening the list again. */
  receive(note: NoteView): void {
    if (note.state !== 'draft') {
      if (this.unsaved && !sameContent(this.content, note.content)) this.#setAsideMine(note);
      this.stored = note;
      this.content = { ...note.content };
      this.conflict = null;
      this.trouble = null;
      this.autosave.end();
    } else if (!this.unsaved && note.version >= this.note.version) {
      this.stored = note;
      this.content = { ...note.content };
      this.format = note.format;
    }
    this.tell();
  }

  /** A text that the server refused may be taken once it is changed; a conflict waits for its decision. */
  protected override touch(): void {
    if (this.state.kind === 'stopped' && !this.conflict) this.autosave.end();
    super.touch();
  }

  protected override async send(): Promise<ReviseAnswer> {
    const content = fitted(this.content, this.shape);
    this.#sent = content;
    const answer = await this.revise(this.note, this.format, content);
    if (answer.kind === 'unreachable') this.#unanswered ??= content;
    return answer;
  }

  protected override kept(note: NoteView): SaveResult {
    this.#unanswered = null;
    return super.kept(note);
  }

  protected override meet(current: NoteView): SaveResult {
    if (current.state !== 'draft') {
      this.receive(current);
      return 'saved';
    }
    if (sameContent(current.content, this.#sent) && current.format === this.format) return this.kept(current);
    if (this.#unanswered && sameContent(current.content, this.#unanswered)) {
      this.stored = current; // our own earlier save, whose answer was lost: go on from there
      this.#unanswered = this.#sent;
      return 'failed';
    }
    this.#unanswered = null;
    // Theirs may be in another format by now: its words are laid beside mine in the sections that I see.
    const content = reshaped(current.content, formatOf(current, this.formats), this.shape);
    const theirs = { ...current, content };
    this.conflict = conflictBetween(this.note.content, this.content, theirs, this.shape.sections);
    return 'stopped';
  }

  #setAsideMine(note: NoteView): void {
    for (const section of this.shape.sections) {
      const mine = this.content[section.key] ?? '';
      if (!isBlank(mine) && mine !== (note.content[section.key] ?? ''))
        this.aside = [...this.aside, { title: section.title, whose: 'mine', text: mine }];
    }
  }
}
