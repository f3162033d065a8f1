import type { Pace, SaveResult } from '../platform/autosave';
import { Draft } from '../platform/draft';
import { guard } from '../platform/page-guard';
import type { Crisis, ReviseAnswer } from './crises-server';
import { merged, sameRecord, type DisclosureRecord, type RecordField } from './record';

export type Revise = (crisis: Crisis, record: DisclosureRecord) => Promise<ReviseAnswer>;

/** The record of one crisis while it is written. What two facilitators write at once is merged field by field. */
export class RecordDraft extends Draft<Crisis> {
  record: DisclosureRecord;
  /** What a colleague wrote in a field that was changed here, too. */
  clashes: Partial<Record<RecordField, string>> = {};
  #sent: DisclosureRecord;

  constructor(
    crisis: Crisis,
    private readonly revise: Revise,
    pace?: Pace,
  ) {
    super(crisis, pace);
    this.record = crisis.record;
    this.#sent = crisis.record;
    guard(this);
  }

  get crisis(): Crisis {
    return this.stored;
  }

  write(field: RecordField, value: string | null): void {
    if (this.crisis.closed) return;
    this.record = { ...this.record, [field]: value };
    const { [field]: _settled, ...rest } = this.clashes;
    this.clashes = rest;
    this.touch();
  }

  /** A newer view from elsewhere: the list was read again, or the record was closed. */
  receive(crisis: Crisis): void {
    if (crisis.version < this.crisis.version) return;
    if (crisis.closed) {
      this.autosave.end();
      this.record = crisis.record;
      this.clashes = {};
    } else if (!this.unsaved) this.record = crisis.record;
    else this.#merge(crisis);
    this.stored = crisis;
    this.tell();
  }

  protected override send(): Promise<ReviseAnswer> {
    this.#sent = this.record;
    return this.revise(this.crisis, this.record);
  }

  protected override kept(crisis: Crisis): SaveResult {
    if (sameRecord(this.record, this.#sent)) this.record = crisis.record;
    return super.kept(crisis);
  }

  protected override meet(current: Crisis): SaveResult {
    this.#merge(current);
    this.stored = current;
    return 'failed'; // and goes again at once, on top of theirs
  }

  #merge(theirs: Crisis): void {
    const { record, clashes } = merged(this.crisis.record, this.record, theirs.record);
    this.record = record;
    this.clashes = { ...this.clashes, ...clashes };
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
