import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { get } from '../../src/platform/rest';
import { signInInPlace } from '../../src/platform/sign-in';
import { SIGNED_IN_CHANNEL, SignInBeside } from '../../src/platform/sign-in-beside';

class Channel {
  static open: Channel[] = [];
  onmessage: (() => void) | null = null;
  constructor(readonly name: string) {
    Channel.open.push(this);
  }
  close() {
    Channel.open = Channel.open.filter((each) => each !== this);
  }
}

describe('a login that runs out in the middle of an evening', () => {
  let there: string | null;
  let beside: SignInBeside;
  const somebodyElse = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('BroadcastChannel', Channel);
    there = null;
    somebodyElse.mockClear();
    beside = new SignInBeside('fia', somebodyElse, () => Promise.resolve(there));
    signInInPlace({ ask: beside.ask, mayGo: () => false });
  });
  afterEach(() => {
    signInInPlace(null);
    beside.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('makes the refused call again once the same person has signed in, with the page where it was', async () => {
    let refusals = 2;
    vi.stubGlobal('fetch', () =>
      Promise.resolve(refusals-- > 0 ? new Response('{}', { status: 401 }) : new Response('"the notes"')),
    );
    const first = get('/api/notes');
    const second = get('/api/door');
    await vi.advanceTimersByTimeAsync(0);
    expect(beside.waits).toBe(true);
    there = 'fia';
    expect(Channel.open.map((each) => each.name)).toEqual([SIGNED_IN_CHANNEL]);
    Channel.open[0]?.onmessage?.();
    await expect(first).resolves.toBe('the notes');
    await expect(second).resolves.toBe('the notes');
    expect(beside.waits).toBe(false);
    expect(Channel.open).toEqual([]);
  });

  it('notices by itself when the other tab cannot say so', async () => {
    const asked = beside.ask();
    there = 'fia';
    await vi.advanceTimersByTimeAsync(5_000);
    await expect(asked).resolves.toBeUndefined();
  });

  it('does not go on for somebody else', async () => {
    void beside.ask();
    there = 'max';
    await beside.look();
    expect(somebodyElse).toHaveBeenCalledOnce();
    expect(beside.waits).toBe(true);
  });

  it('keeps waiting while nobody has signed in', async () => {
    void beside.ask();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(beside.waits).toBe(true);
  });
});
