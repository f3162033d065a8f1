import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAll } from '../../src/note/conflict';
import { NoteDraft, type ReviseAnswer } from '../../src/note/draft';
import type { Content, NoteFormat, NoteView } from '../../src/note/note';
import { DAP, progressNote } from './notes';

/** The notes as the server keeps them: one version, one text, If-Match. */
class NotesAway {
  note: NoteView = progressNote();
  reachable = true;
  losesAnswers = false;

  revise = async (seen: NoteView, format: string, content: Content): Promise<ReviseAnswer> => {
    if (!this.reachable) return { kind: 'unreachable', sentence: 'The server cannot be reached.' };
    if (seen.version !== this.note.version || this.note.state !== 'draft')
      return { kind: 'conflict', current: this.note };
    this.note = { ...this.note, format, content, version: this.note.version + 1 };
    if (this.losesAnswers) return { kind: 'unreachable', sentence: 'The answer was lost.' };
    return { kind: 'kept', stored: this.note };
  };

  writes(content: Content): void {
    this.note = {
      ...this.note,
      content: { ...this.note.content, ...content },
      version: this.note.version + 1,
    };
  }
}

describe('a note being written', () => {
  let away: NotesAway;
  let draft: NoteDraft;
  const later = (time: number) => vi.advanceTimersByTimeAsync(time);

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    away = new NotesAway();
    draft = new NoteDraft(away.note, [DAP], away.revise);
  });
  afterEach(() => void vi.useRealTimers());

  it('is on the server within three seconds', async () => {
    draft.type('data', 'Came on time.');
    await later(3000);
    expect(away.note.content).toEqual({ data: 'Came on time.', assessment: '', plan: '' });
    expect(draft.savedAt).not.toBeNull();
    expect(draft.unsaved).toBe(false);
  });

  it('is kept on the page while the server is away and saved when it is back', async () => {
    away.reachable = false;
    draft.type('data', 'Came on time.');
    await later(5000);
    expect(draft.trouble).toBe('The server cannot be reached.');
    draft.type('plan', 'Call on Friday.');
    away.reachable = true;
    await later(8000);
    expect(away.note.content).toMatchObject({ data: 'Came on time.', plan: 'Call on Friday.' });
    expect(draft.trouble).toBeNull();
  });

  it('meets somebody else: both texts are kept and nothing is sent until a person decides', async () => {
    away.writes({ data: 'Theirs' });
    draft.type('data', 'Mine');
    await later(10_000);
    expect(away.note.content.data).toBe('Theirs');
    expect(draft.conflict?.sections[0]).toMatchObject({ mine: 'Mine', theirs: 'Theirs', settled: null });
    expect(draft.unsaved).toBe(true);
  });

  it('goes on top of theirs once it is decided', async () => {
    away.writes({ data: 'Theirs' });
    draft.type('data', 'Mine');
    await later(1000);
    draft.decide(chooseAll(draft.conflict!, 'mine'));
    draft.settle();
    await later(0);
    expect(away.note).toMatchObject({ content: { data: 'Mine' }, version: 3 });
    expect(draft.aside).toEqual([{ title: 'Data', whose: 'theirs', text: 'Theirs' }]);
    expect(draft.unsaved).toBe(false);
  });

  it('takes its own save whose answer was lost for its own, not for a conflict', async () => {
    away.losesAnswers = true;
    draft.type('data', 'Came');
    await later(1000);
    away.losesAnswers = false;
    draft.type('data', 'Came on time.');
    await later(10_000);
    expect(draft.conflict).toBeNull();
    expect(away.note.content.data).toBe('Came on time.');
    expect(draft.unsaved).toBe(false);
  });

  it('was signed by somebody meanwhile: it is read-only and the unsaved words can be copied', async () => {
    away.note = { ...away.note, state: 'signed', content: { data: 'Signed text' }, version: 5 };
    draft.type('data', 'Unsaved words');
    await later(1000);
    expect(draft.note.state).toBe('signed');
    expect(draft.content).toEqual({ data: 'Signed text' });
    expect(draft.aside).toEqual([{ title: 'Data', whose: 'mine', text: 'Unsaved words' }]);
    draft.type('data', 'More');
    await later(10_000);
    expect(away.note.content).toEqual({ data: 'Signed text' });
  });

  it('does not give up unsaved words for a newer list', async () => {
    draft.type('data', 'Mine');
    draft.receive(progressNote({ version: 4, content: { data: 'Older' } }));
    expect(draft.content.data).toBe('Mine');
  });

  it('tries again once a refused text is changed', async () => {
    let refuses = true;
    const picky = new NoteDraft(away.note, [DAP], async (note, format, content) =>
      refuses ? { kind: 'refused', sentence: 'Too long.' } : away.revise(note, format, content),
    );
    picky.type('data', 'Too long');
    await later(5000);
    expect(picky.trouble).toBe('Too long.');
    refuses = false;
    picky.type('data', 'Short');
    await later(3000);
    expect(away.note.content.data).toBe('Short');
  });

  it('keeps every word when it changes its format, and sends only sections that the format has', async () => {
    const soap: NoteFormat = {
      id: 'soap',
      name: 'SOAP',
      kind: 'progress',
      sections: ['subjective', 'assessment', 'plan'].map((key) => ({ key, title: key, hint: '' })),
    };
    const both = new NoteDraft(away.note, [DAP, soap], away.revise);
    both.type('data', 'Came on time.');
    both.type('plan', 'Call on Friday.');
    both.reshape('soap');
    await later(3000);
    expect(away.note).toMatchObject({ format: 'soap' });
    expect(away.note.content).toEqual({
      subjective: 'Data: Came on time.',
      assessment: '',
      plan: 'Call on Friday.',
    });
  });

  it('loses nothing of theirs when they went on in another format', async () => {
    const soap: NoteFormat = {
      id: 'soap',
      name: 'SOAP',
      kind: 'progress',
      sections: [{ key: 'subjective', title: 'Subjective', hint: '' }],
    };
    const mine = new NoteDraft(away.note, [DAP, soap], away.revise);
    away.note = { ...away.note, format: 'soap', content: { subjective: 'Theirs' }, version: 2 };
    mine.type('data', 'Mine');
    await later(1000);
    expect(mine.conflict?.sections[0]).toMatchObject({ mine: 'Mine', theirs: 'Subjective: Theirs' });
  });
});
