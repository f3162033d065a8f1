import { describe, expect, it } from 'vitest';
import { moved, nextItem, readAgenda } from '../../src/cockpit/agenda';
import { topicTime } from '../../src/room/session/topic-time';

const agenda = [
  { title: 'Check-in', minutes: 30 },
  { title: 'Triggers at work', minutes: 50 },
];

describe('an agenda', () => {
  it('begins with its first item, goes on with the next and ends after the last', () => {
    expect(nextItem(agenda, '')?.title).toBe('Check-in');
    expect(nextItem(agenda, 'Check-in')?.title).toBe('Triggers at work');
    expect(nextItem(agenda, 'Triggers at work')).toBeNull();
    expect(nextItem([], '')).toBeNull();
  });

  it('leaves out what was left empty', () => {
    const read = readAgenda([
      { title: ' Check-in ', minutes: '30' },
      { title: '', minutes: '20' },
    ]);
    expect(read).toEqual({ items: [{ title: 'Check-in', minutes: 30 }] });
  });

  it('says what is wrong and where', () => {
    expect(readAgenda([{ title: 'Check-in', minutes: '0' }])).toMatchObject({ at: 0 });
    expect(readAgenda([{ title: 'Check-in', minutes: '12.5' }])).toMatchObject({ at: 0 });
    const twice = { title: 'Skills', minutes: '10' };
    expect(readAgenda([twice, twice])).toMatchObject({ at: 1 });
  });

  it('moves an item up', () => {
    expect(moved(['one', 'two', 'three'], 2, 1)).toEqual(['one', 'three', 'two']);
  });
});

describe("a topic's clock", () => {
  const since = '2026-11-23T18:00:00Z';
  const until = '2026-11-23T18:20:00Z';
  const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

  it('counts up without a timer', () => {
    expect(topicTime(since, null, at('18:04:05'))).toEqual({ is: 'since', words: '4:05' });
    expect(topicTime(null, null, at('18:04:05'))).toEqual({ is: 'none' });
  });

  it('counts down with one', () => {
    expect(topicTime(since, until, at('18:12:30'))).toEqual({ is: 'left', words: '7:30 left' });
  });

  it('says calmly that it runs over', () => {
    expect(topicTime(since, until, at('18:20:20'))).toEqual({ is: 'over', words: 'time is up' });
    expect(topicTime(since, until, at('18:22:10'))).toEqual({ is: 'over', words: '3 min over' });
  });
});
