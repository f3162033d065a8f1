import { describe, expect, it } from 'vitest';
import { ChatDraft } from '../../../src/room/session/chat-draft';
import type { ChatLine } from '../../../src/signal/protocol.gen';

const line = (id: number, from: string, text: string): ChatLine => ({
  id,
  from,
  name: from,
  text,
  at: '2026-11-23T18:10:00Z',
});

describe('a line on its way to the group', () => {
  const before = [line(1, 'fia', 'Welcome')];

  function sent(text: string): ChatDraft {
    const draft = new ChatDraft();
    draft.text = text;
    expect(draft.take(before)).toBe(text);
    return draft;
  }

  it('stays in the box until it is there', () => {
    const draft = sent('Hello');
    expect(draft.text).toBe('Hello');
    draft.follow([...before, line(2, 'max', 'Hello')], 'max');
    expect(draft.text).toBe('');
  });

  it('is not lost on a drop: it can be sent again', () => {
    const draft = sent('Hello');
    draft.giveBack();
    expect(draft.text).toBe('Hello');
    expect(draft.take(before)).toBe('Hello');
  });

  it('is not said twice when it had arrived before the drop', () => {
    const draft = sent('Hello');
    draft.follow([...before, line(2, 'max', 'Hello')], 'max');
    draft.giveBack();
    expect(draft.take(before)).toBeNull();
  });

  it('is not mixed up with what others say, or with what was said before', () => {
    const draft = sent('Hello');
    draft.follow([...before, line(2, 'ada', 'Hello')], 'max');
    expect(draft.waits).toBe(true);
    const again = new ChatDraft();
    again.text = 'Yes';
    again.take([line(5, 'max', 'Yes')]);
    again.follow([line(5, 'max', 'Yes')], 'max');
    expect(again.text).toBe('Yes');
  });

  it('leaves alone what is being typed meanwhile', () => {
    const draft = sent('Hello');
    draft.text = 'Hello and one more';
    draft.follow([...before, line(2, 'max', 'Hello')], 'max');
    expect(draft.text).toBe('and one more');
  });

  it('is one at a time, and never a blank', () => {
    const draft = sent('Hello');
    expect(draft.take(before)).toBeNull();
    const blank = new ChatDraft();
    blank.text = '   ';
    expect(blank.take(before)).toBeNull();
  });
});
