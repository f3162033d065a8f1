import { msg } from '@lit/localize';
import { Autosave, type Pace, type SaveResult, type SaveState } from '../platform/autosave';
import { guard } from '../platform/page-guard';
import type { Crisis, ReviseAnswer } from './crises-server';
import { merged, sameRecord, type DisclosureRecord, type RecordField } from './record';

export type Revise = (crisis: Crisis, record: DisclosureRecord) => Promise<ReviseAnswer>;

/**
 * The record of one crisis while it is written: saved by itself, never lost to a second facilitator who writes too. It
 * outlives the panel that shows it, which may be put aside while help is on its way.
 */
export class RecordDraft {
  record: DisclosureRecord;
  savedAt: Date | null = null;
  trouble: string | null = null;
  /** What a colleague wrote in a field that was changed here, too. */
  clashes: Partial<Record<RecordField, string>> = {};
  readonly autosave: Autosave;
  readonly #listeners = new Set<() => void>();

  constructor(
    public crisis: Crisis,
    private readonly revise: Revise,
    pace?: Pace,
  ) {
    this.record = crisis.record;
    this.autosave = new Autosave(
      () => this.#save(),
      () => this.#tell(),
      pace,
    );
    guard(this);
  }

  get state(): SaveState {
    return this.autosave.state;
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

  write(field: RecordField, value: string | null): void {
    if (this.crisis.closed) return;
    this.record = { ...this.record, [field]: value };
    const { [field]: _settled, ...rest } = this.clashes;
    this.clashes = rest;
    this.autosave.touch();
    this.#tell();
  }

  /** A newer view from elsewhere: the list was read again, or the record was closed. */
  receive(crisis: Crisis): void {
    if (crisis.version < this.crisis.version) return;
    if (crisis.closed) {
      this.autosave.end();
      this.record = crisis.record;
      this.clashes = {};
    } else if (!this.unsaved) this.record = crisis.record;
    else this.#meet(crisis);
    this.crisis = crisis;
    this.#tell();
  }

  async #save(): Promise<SaveResult> {
    const sent = this.record;
    const answer = await this.revise(this.crisis, sent);
    this.trouble = null;
    switch (answer.kind) {
      case 'kept':
        if (sameRecord(this.record, sent)) this.record = answer.crisis.record;
        this.crisis = answer.crisis;
        this.savedAt = new Date();
        return 'saved';
      case 'conflict':
        this.#meet(answer.current);
        this.crisis = answer.current;
        return 'failed'; // and goes again at once, on top of theirs
      case 'closed':
        this.trouble = msg('A colleague has closed this record.');
        return 'stopped';
      case 'unreachable':
        this.trouble = answer.sentence;
        return 'failed';
    }
  }

  #meet(theirs: Crisis): void {
    const { record, clashes } = merged(this.crisis.record, this.record, theirs.record);
    this.record = record;
    this.clashes = { ...this.clashes, ...clashes };
  }

  #tell(): void {
    for (const heard of this.#listeners) heard();
  }
}

const drafts = new Map<string, RecordDraft>();

/** The one draft of a crisis on this page; what is unsaved wins over reading it again. */
export function draftOf(crisis: Crisis, revise: Revise): RecordDraft {
  const known = drafts.get(crisis.id);
  if (known) {
    known.receive(crisis);
    return known;
  }
  const draft = new RecordDraft(crisis, revise);
  drafts.set(crisis.id, draft);
  return draft;
}
