import { describe, expect, it } from 'vitest';
import type { PersonHere } from '../../src/access/people-server';
import { inOrder, nameOf, whereabouts } from '../../src/access/people-words';

const kept = { at: '2026-11-24T18:00:00Z', byName: 'Ada Brandt', reason: null };

const person = (legalName: string, more: Partial<PersonHere> = {}): PersonHere => ({
  userId: '00000000-0000-4000-8000-000000000001',
  legalName,
  inRoom: false,
  suspension: null,
  ...more,
});

describe('people who are here or kept out', () => {
  it('are the suspended first, then those in a room, then the rest, each by name', () => {
    const all = [
      person('Zoe'),
      person('Max', { inRoom: true }),
      person('Ines', { inRoom: true }),
      person('Tessa', { suspension: kept }),
      person('Ada'),
    ];
    expect(inOrder(all).map(nameOf)).toEqual(['Tessa', 'Ines', 'Max', 'Ada', 'Zoe']);
  });

  it('are told apart when nobody knows their name', () => {
    expect(nameOf(person(''))).toBe('Person 00000001');
  });

  it('are suspended even while a room still shows them', () => {
    expect(whereabouts(person('Max', { inRoom: true, suspension: kept }))).toBe('Suspended');
    expect(whereabouts(person('Max', { inRoom: true }))).toBe('In a room');
    expect(whereabouts(person('Max'))).toBe('Signed in');
  });
});
