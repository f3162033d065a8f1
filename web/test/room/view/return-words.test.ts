import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/room/state/reduce';
import { returnWords, type Cut } from '../../../src/room/view/return-words';
import { arriving, type Inside } from '../../../src/room/state/state';
import type { ParticipantView } from '../../../src/signal/protocol.gen';
import { person, welcome } from '../../people';

const BACK = Date.parse('2026-11-23T18:30:00Z');
const fia = person('fia', { role: 'facilitator' });
const kofi = person('kofi', { role: 'co-facilitator' });

function roomWith(...others: ParticipantView[]): Inside {
  const room = reduce(arriving, welcome(fia, others), 0) as Inside;
  return { ...room, clockAhead: 0 };
}

function cutOf(ms: number): Cut {
  return { from: BACK - ms, until: BACK };
}

describe('a facilitator who is back after a cut', () => {
  it('reads how long the room waited, or who kept it', () => {
    expect(returnWords(roomWith(person('max')), cutOf(12_300))).toBe(
      'You are back. The room waited 12 seconds.',
    );
    expect(returnWords(roomWith(person('max')), cutOf(180_000))).toContain('3 minutes');
    expect(returnWords(roomWith(person('max'), kofi), cutOf(12_000))).toBe(
      'You are back. Kofi kept the room.',
    );
  });

  it('is not told that somebody kept the room who was away, too, or came only afterwards', () => {
    const away = { ...kofi, awayUntil: '2026-11-23T18:31:00Z' };
    const later = { ...kofi, joinedAt: '2026-11-23T18:32:00Z' };
    for (const colleague of [away, later])
      expect(returnWords(roomWith(person('max'), colleague), cutOf(12_000))).toContain('waited');
  });

  it('reads nothing after a blink, or without a cut', () => {
    expect(returnWords(roomWith(person('max')), cutOf(900))).toBeNull();
    expect(returnWords(roomWith(person('max')), null)).toBeNull();
  });
});
