import { msg, str } from '@lit/localize';
import { clock } from '../platform/zoned-time';
import type { Interval } from './sheet';

/** The session's time on the wall, which the whole width of a timeline stands for. */
export interface Frame {
  from: number;
  to: number;
}

/** One stay as drawn: percentages of the frame. */
export interface Bar {
  left: number;
  width: number;
  /** The person is still in the room. */
  open: boolean;
}

export interface Tick {
  left: number;
  label: string;
}

/** A stay of a few seconds must still be seen. */
const NARROWEST = 0.75;

export function frameOf(startsAt: string, endsAt: string): Frame {
  return { from: Date.parse(startsAt), to: Date.parse(endsAt) };
}

/** Stays cut to the frame; what lies outside the session is not drawn. */
export function bars(intervals: readonly Interval[], frame: Frame, now: number): Bar[] {
  const length = frame.to - frame.from;
  if (length <= 0) return [];
  return intervals.flatMap((interval) => {
    const end = interval.to === null ? Math.max(now, Date.parse(interval.from)) : Date.parse(interval.to);
    const from = Math.max(Date.parse(interval.from), frame.from);
    const to = Math.min(end, frame.to);
    if (to < from || end <= frame.from || from >= frame.to) return [];
    const width = Math.max(((to - from) / length) * 100, NARROWEST);
    const left = Math.min(((from - frame.from) / length) * 100, 100 - width);
    return [{ left: rounded(left), width: rounded(width), open: interval.to === null }];
  });
}

/** The hours in the zone of the session; every half hour for a short session. */
export function ticks(frame: Frame, zone: string): Tick[] {
  const length = frame.to - frame.from;
  if (length <= 0) return [];
  const step = (length > 4 * 3_600_000 ? 60 : 30) * 60_000;
  const made: Tick[] = [];
  // Zones are offset by multiples of 15 minutes, so the next full step in UTC is not always one on the wall.
  for (let at = Math.ceil(frame.from / 900_000) * 900_000; at <= frame.to; at += 900_000) {
    const label = clock(new Date(at), zone);
    if (Number(label.slice(3)) % (step / 60_000) !== 0) continue;
    made.push({ left: rounded(((at - frame.from) / length) * 100), label });
  }
  return made;
}

/** The position of "now" on the frame, or null outside it. */
export function nowAt(frame: Frame, now: number): number | null {
  if (now <= frame.from || now >= frame.to) return null;
  return rounded(((now - frame.from) / (frame.to - frame.from)) * 100);
}

/** "In the room 18:01 to 19:05, 19:07 to now." The same as the bar, for those who do not see it. */
export function inWords(intervals: readonly Interval[], zone: string): string {
  if (intervals.length === 0) return msg('Never in the room.');
  return msg(str`In the room ${times(intervals, zone)}.`);
}

/** "18:01 to 19:05, 19:07 to now" */
export function times(intervals: readonly Interval[], zone: string): string {
  return intervals
    .map((each) => msg(str`${clock(each.from, zone)} to ${each.to === null ? 'now' : clock(each.to, zone)}`))
    .join(', ');
}

const rounded = (percent: number): number => Math.round(percent * 100) / 100;
