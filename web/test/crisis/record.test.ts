import { describe, expect, it, vi, beforeEach, afterEach } from 'vitest';
import { telephone } from '../../src/crisis/telephone';
import type { Crisis, ReviseAnswer } from '../../src/crisis/crises-server';
import { found, isCrisisKey } from '../../src/crisis/find';
import { blanks, merged, type DisclosureRecord } from '../../src/crisis/record';
import { RecordDraft } from '../../src/crisis/record-draft';
import { fromLocal, toLocal } from '../../src/platform/local-time';

const empty: DisclosureRecord = {
  recipient: '',
  affiliation: '',
  discloser: 'Fia Moreno',
  disclosedAt: null,
  nature: '',
  disclosed: '',
};

const crisis: Crisis = {
  id: 'c1',
  userId: 'u1',
  participantId: 'max',
  openedAt: '2026-11-23T18:05:00Z',
  openedBy: 'Fia Moreno',
  card: {
    legalName: 'Max Arden',
    groupName: 'Max A.',
    location: 'At home',
    place: null,
    callBack: null,
    contactName: null,
    contactPhone: null,
    localNumber: '911',
    lifeline: '988',
  },
  record: empty,
  version: 1,
  closed: null,
};

describe('a record of an emergency disclosure', () => {
  it('says by name what is blank, blanks of spaces included', () => {
    expect(blanks({ ...empty, recipient: '  ' })).toEqual([
      'recipient',
      'affiliation',
      'disclosedAt',
      'nature',
      'disclosed',
    ]);
    const whole = { ...empty, recipient: 'Dr. Osei', affiliation: 'St. Mary', nature: 'x', disclosed: 'y' };
    expect(blanks({ ...whole, disclosedAt: '2026-11-23T18:09:00Z' })).toEqual([]);
  });

  it('keeps what both wrote where they wrote in different fields', () => {
    const mine = { ...empty, recipient: 'Dr. Osei' };
    const theirs = { ...empty, affiliation: 'St. Mary' };
    const { record, clashes } = merged(empty, mine, theirs);
    expect(record).toEqual({ ...empty, recipient: 'Dr. Osei', affiliation: 'St. Mary' });
    expect(clashes).toEqual({});
  });

  it('keeps mine and shows theirs where both wrote in one', () => {
    const { record, clashes } = merged(
      empty,
      { ...empty, nature: 'Overdose' },
      { ...empty, nature: 'Unconscious' },
    );
    expect(record.nature).toBe('Overdose');
    expect(clashes).toEqual({ nature: 'Unconscious' });
  });
});

describe('a draft of it', () => {
  const pace = { pause: 10, longest: 20, retries: [10] };
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is saved by itself', async () => {
    const sent: DisclosureRecord[] = [];
    const draft = new RecordDraft(
      crisis,
      (on, record) => {
        sent.push(record);
        return Promise.resolve<ReviseAnswer>({ kind: 'kept', stored: { ...on, record, version: 2 } });
      },
      pace,
    );
    draft.write('recipient', 'Dr. Osei');
    await vi.advanceTimersByTimeAsync(50);
    expect(sent.map((each) => each.recipient)).toEqual(['Dr. Osei']);
    expect(draft.unsaved).toBe(false);
    expect(draft.crisis.version).toBe(2);
  });

  it("goes on top of a colleague's words", async () => {
    const current = { ...crisis, version: 5, record: { ...empty, affiliation: 'St. Mary' } };
    const revise = vi
      .fn<(on: Crisis, record: DisclosureRecord) => Promise<ReviseAnswer>>()
      .mockResolvedValueOnce({ kind: 'conflict', current })
      .mockImplementation((on, record) =>
        Promise.resolve({ kind: 'kept', stored: { ...on, record, version: on.version + 1 } }),
      );
    const draft = new RecordDraft(crisis, revise, pace);
    draft.write('recipient', 'Dr. Osei');
    await vi.advanceTimersByTimeAsync(100);
    expect(draft.record).toEqual({ ...empty, recipient: 'Dr. Osei', affiliation: 'St. Mary' });
    expect(draft.crisis.version).toBe(6);
    expect(draft.unsaved).toBe(false);
  });

  it('stands still once a colleague closed it', () => {
    const draft = new RecordDraft(crisis, () => Promise.reject(new Error('nobody asks')), pace);
    const closed = { by: 'Ines', at: '2026-11-23T19:00:00Z', outcome: 'none', reason: 'Calm again' } as const;
    draft.receive({ ...crisis, version: 9, closed });
    draft.write('recipient', 'too late');
    expect(draft.record).toEqual(empty);
    expect(draft.unsaved).toBe(false);
  });
});

describe('the way to a card', () => {
  const people = ['Noor H.', 'Max A.', 'Ana Máximo'].map((name) => ({ name }));

  it('finds whom a few letters mean', () => {
    expect(found(people, 'ma').map((each) => each.name)).toEqual(['Max A.', 'Ana Máximo']);
    expect(found(people, 'MAXI').map((each) => each.name)).toEqual(['Ana Máximo']);
    expect(found(people, '')).toHaveLength(3);
  });

  it('begins with one key, and leaves a letter written with AltGr alone', () => {
    const press = (more: KeyboardEventInit & { altGr?: boolean }) => {
      const event = new KeyboardEvent('keydown', { code: 'KeyC', ctrlKey: true, altKey: true, ...more });
      Object.defineProperty(event, 'getModifierState', { value: () => more.altGr ?? false });
      return isCrisisKey(event);
    };
    expect(press({})).toBe(true);
    expect(press({ altGr: true })).toBe(false);
    expect(press({ altKey: false })).toBe(false);
  });

  it('dials digits only', () => {
    expect(telephone('(555) 010-0199')).toBe('tel:5550100199');
    expect(telephone('+1 555 0100')).toBe('tel:+15550100');
  });
});

describe('a date and time on this device', () => {
  it('goes to the field and back', () => {
    const instant = '2026-11-23T18:05:00.000Z';
    expect(fromLocal(toLocal(instant))).toBe(instant);
    expect(toLocal(null)).toBe('');
    expect(fromLocal('')).toBeNull();
  });
});
