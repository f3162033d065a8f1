import { msg, str } from '@lit/localize';
import type { Mark } from './sheet';

/** How an attendance status is shown: a word, a sign and a tone, so that it never depends on colour alone. */
export interface MarkLook {
  word: string;
  sign: string;
  tone: 'good' | 'partly' | 'none';
}

export function lookOf(mark: Mark): MarkLook {
  switch (mark) {
    case 'present':
      return { word: msg('Present'), sign: '✓', tone: 'good' };
    case 'late':
      return { word: msg('Late'), sign: '◔', tone: 'partly' };
    case 'left-early':
      return { word: msg('Left early'), sign: '◕', tone: 'partly' };
    case 'late-and-left-early':
      return { word: msg('Late, left early'), sign: '◑', tone: 'partly' };
    case 'absent':
      return { word: msg('Absent'), sign: '–', tone: 'none' };
    default: {
      const missed: never = mark;
      return { word: String(missed), sign: '?', tone: 'none' };
    }
  }
}

/** 1 h 52 min, as a payer reads it; plain minutes below an hour. */
export function minutesInWords(minutes: number): string {
  if (minutes < 60) return msg(str`${minutes} min`);
  const rest = minutes % 60;
  return rest === 0
    ? msg(str`${Math.floor(minutes / 60)} h`)
    : msg(str`${Math.floor(minutes / 60)} h ${rest} min`);
}
