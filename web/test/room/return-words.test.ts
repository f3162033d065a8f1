import { describe, expect, it } from 'vitest';
import { reduce } from '../../src/room/reduce';
import { returnWords } from '../../src/room/return-words';
import { arriving, type Inside } from '../../src/room/state';
import type { ParticipantView } from '../../src/signal/protocol.gen';
import { person, welcome } from '../people';

const fia = person('fia', { role: 'facilitator' });
const kofi = person('kofi', { role: 'co-facilitator' });

function roomWith(...others: ParticipantView[]): Inside {
  return reduce(arriving, welcome(fia, others), 0) as Inside;
}

describe('a facilitator who is back after a cut', () => {
  it('reads how long the room waited, or who kept it', () => {
    expect(returnWords(roomWith(person('max')), 12_300)).toBe('You are back. The room waited 12 seconds.');
    expect(returnWords(roomWith(person('max')), 180_000)).toContain('3 minutes');
    expect(returnWords(roomWith(person('max'), kofi), 12_000)).toBe('You are back. Kofi kept the room.');
  });

  it('is not told that somebody kept the room who was away, too', () => {
    const away = { ...kofi, awayUntil: '2026-11-23T18:10:00Z' };
    expect(returnWords(roomWith(person('max'), away), 12_000)).toContain('waited');
  });

  it('reads nothing after a blink', () => {
    expect(returnWords(roomWith(person('max')), 900)).toBeNull();
  });
});
