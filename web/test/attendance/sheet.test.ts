import { describe, expect, it } from 'vitest';
import {
  attestationOutdated,
  countedMinutes,
  type Line,
  type Sheet,
  totals,
} from '../../src/attendance/sheet';
import { lookOf, minutesInWords } from '../../src/attendance/marks';

const maya: Line = {
  userId: 'maya',
  legalName: 'Maya Lindqvist',
  groupName: 'Maya L.',
  intervals: [],
  stepOuts: [],
  minutes: 171,
  groupMinutes: 171,
  individualMinutes: 0,
  correctedMinutes: null,
  mark: 'present',
  why: 'In the room from 18:00 to 21:00.',
  corrections: [],
};

const sheet = (lines: Line[], attested: Sheet['attested'] = null): Sheet => ({
  sessionId: 's',
  title: 'Evening group',
  startsAt: '2026-11-23T23:00:00Z',
  endsAt: '2026-11-24T02:00:00Z',
  zone: 'America/New_York',
  live: false,
  attested,
  breaks: [],
  lines,
});

const corrected = (at: string): Line => ({
  ...maya,
  correctedMinutes: 180,
  corrections: [{ minutes: 180, reason: 'Her power was out', by: 'Fia Berg', at }],
});

describe('an attendance sheet', () => {
  it('counts the corrected minutes and still knows the measured ones', () => {
    expect(countedMinutes(maya)).toBe(171);
    expect(countedMinutes(corrected('2026-11-24T02:10:00Z'))).toBe(180);
    expect(
      totals(sheet([corrected('2026-11-24T02:10:00Z'), { ...maya, mark: 'absent', minutes: 0 }])),
    ).toEqual({
      clients: 2,
      absent: 1,
      corrected: 1,
      minutes: 180,
    });
  });

  it('needs a new attestation once a line was corrected after it', () => {
    const attested = { by: 'Fia Berg', at: '2026-11-24T02:05:00Z', outdated: false };
    expect(attestationOutdated(sheet([maya]))).toBe(false);
    expect(attestationOutdated(sheet([maya], attested))).toBe(false);
    expect(attestationOutdated(sheet([maya], { ...attested, outdated: true }))).toBe(true);
  });

  it('never tells its marks apart by colour alone', () => {
    const looks = (['present', 'late', 'left-early', 'late-and-left-early', 'absent'] as const).map(lookOf);
    expect(new Set(looks.map((look) => look.word)).size).toBe(5);
    expect(new Set(looks.map((look) => look.sign)).size).toBe(5);
  });

  it('writes minutes as people say them', () => {
    expect([0, 59, 60, 171].map(minutesInWords)).toEqual(['0 min', '59 min', '1 h', '2 h 51 min']);
  });
});
