import { describe, expect, it } from 'vitest';
import {
  choose,
  chooseAll,
  conflictBetween,
  differing,
  edit,
  outcome,
  setAside,
} from '../../src/note/conflict';
import { DAP, progressNote } from './notes';

const base = { data: 'Came on time.', assessment: '', plan: '' };
const theirs = progressNote({ content: { data: 'Came on time, calm.', assessment: 'Engaged.', plan: '' } });
const mine = { data: 'Came on time, tired.', assessment: '', plan: 'Call on Friday.' };
const met = conflictBetween(base, mine, theirs, DAP.sections);

describe('two people in one note', () => {
  it('need to decide only where both wrote', () => {
    expect(met.sections.map((section) => section.choice)).toEqual(['none', 'theirs', 'mine']);
    expect(outcome(met)).toBeNull();
  });

  it('see every section that differs', () => {
    expect(differing(met).map(({ section }) => section.key)).toEqual(['data', 'assessment', 'plan']);
    expect(differing(conflictBetween(base, base, progressNote({ content: base }), DAP.sections))).toEqual([]);
  });

  it('can keep mine', () => {
    expect(outcome(choose(met, 'data', 'mine'))).toEqual({
      data: 'Came on time, tired.',
      assessment: 'Engaged.',
      plan: 'Call on Friday.',
    });
  });

  it('can keep theirs in all, and mine can still be copied', () => {
    const settled = chooseAll(met, 'theirs');
    expect(outcome(settled)).toEqual(theirs.content);
    expect(setAside(settled).map(({ whose, text }) => [whose, text])).toEqual([
      ['mine', 'Came on time, tired.'],
      ['mine', 'Call on Friday.'],
    ]);
  });

  it('can put both texts together and edit them', () => {
    const both = choose(met, 'data', 'together');
    expect(outcome(both)?.data).toBe('Came on time, tired.\n\nCame on time, calm.');
    expect(outcome(edit(both, 'data', 'Came on time; tired but calm.'))?.data).toBe(
      'Came on time; tired but calm.',
    );
    expect(setAside(both)).toEqual([]);
  });

  it('lose no section that one of them emptied on purpose without being asked', () => {
    const emptied = conflictBetween(
      base,
      mine,
      progressNote({ content: { ...base, data: '' } }),
      DAP.sections,
    );
    expect(emptied.sections[0]).toMatchObject({ choice: 'none', settled: null });
  });
});
