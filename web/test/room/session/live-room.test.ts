import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnMedia } from '../../../src/media/own-media';
import { LiveRoom } from '../../../src/room/session/live-room';
import { wasInRoom } from '../../../src/room/session/presence-memory';

class Line {
  static last: Line;
  readyState = 1;
  onmessage: ((event: MessageEvent) => void) | null = null;
  constructor() {
    Line.last = this;
  }
  send() {}
  close() {}
  says(message: object) {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
}

const began = { type: 'waiting-began', place: 1, ahead: 0, seen: false, facilitatorPresent: true, now: '' };

describe('a page loaded again', () => {
  let live: LiveRoom;

  beforeEach(async () => {
    vi.stubGlobal('WebSocket', Line);
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(JSON.stringify({ socket: '/ws/room/t' }), { status: 201 })),
    );
    live = new LiveRoom('tonight', new OwnMedia());
    live.enter();
    await vi.waitFor(() => expect(Line.last).toBeDefined());
    Line.last.says(began);
  });
  afterEach(() => {
    live.close();
    sessionStorage.clear();
    vi.unstubAllGlobals();
  });

  it('goes back to the waiting room by itself', () => {
    expect(wasInRoom('tonight')).toBe(true);
    expect(wasInRoom('another evening')).toBe(false);
  });

  it('stays outside after somebody went back', () => {
    live.leave();
    expect(wasInRoom('tonight')).toBe(false);
  });

  it('stays outside after somebody was turned away', () => {
    Line.last.says({ type: 'turned-away', reason: 'Call me first' });
    expect(wasInRoom('tonight')).toBe(false);
  });
});
