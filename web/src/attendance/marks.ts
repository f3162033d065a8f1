import type { Mark } from './sheet';

/** How a mark is written and drawn: a word, a sign and a tone, so that it never depends on colour alone. */
export interface MarkLook {
  word: string;
  sign: string;
  tone: 'good' | 'partly' | 'none';
}

export function lookOf(mark: Mark): MarkLook {
  switch (mark) {
    case 'present':
      return { word: 'Present', sign: '✓', tone: 'good' };
    case 'late':
      return { word: 'Late', sign: '◔', tone: 'partly' };
    case 'left-early':
      return { word: 'Left early', sign: '◕', tone: 'partly' };
    case 'late-and-left-early':
      return { word: 'Late, left early', sign: '◑', tone: 'partly' };
    case 'absent':
      return { word: 'Absent', sign: '–', tone: 'none' };
    default: {
      const missed: never = mark;
      return { word: String(missed), sign: '?', tone: 'none' };
    }
  }
}

/** 1 h 52 min, as a payer reads it; plain minutes below an hour. */
export function minutesInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
