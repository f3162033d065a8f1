import { describe, expect, it } from 'vitest';
import { consentOf, consentSentence } from '../../src/guest/consent';
import type { Guest } from '../../src/guest/guests-server';

function guest(answers: Record<string, boolean | null>): Guest {
  return {
    id: 'g1',
    role: 'interpreter',
    givenName: 'Gustavo',
    from: '2026-11-23T18:00:00Z',
    until: '2026-11-23T20:00:00Z',
    agrees: null,
    answers: Object.entries(answers).map(([groupName, agrees]) => ({ userId: groupName, groupName, agrees })),
  };
}

const sentence = (answers: Record<string, boolean | null>) => consentSentence(consentOf(guest(answers)));

describe('what a facilitator reads about a guest', () => {
  it('names who did not agree before anything else', () => {
    expect(sentence({ 'Max A.': true, 'Noor H.': false, Sam: null })).toBe(
      'Noor H. did not agree. The guest cannot be in the room together with them.',
    );
  });

  it('names who has not answered', () => {
    expect(sentence({ 'Max A.': true, Sam: null, 'Ruth O.': null })).toBe(
      'Sam and Ruth O. have not answered yet.',
    );
  });

  it('says when nothing is in the way', () => {
    expect(sentence({ 'Max A.': true })).toBe('Everybody agreed.');
    expect(sentence({})).toBe('Nobody had to be asked yet.');
  });
});
