import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type SaveResult } from '../../src/platform/autosave';

/** A server that answers when it is told to. */
class Server {
  saves: number[] = [];
  #answer: ((result: SaveResult) => void) | null = null;

  constructor(private readonly promptly: SaveResult | null = 'saved') {}

  save = (): Promise<SaveResult> => {
    this.saves.push(Date.now());
    if (this.promptly) return Promise.resolve(this.promptly);
    return new Promise((answer) => (this.#answer = answer));
  };

  async answers(result: SaveResult): Promise<void> {
    this.#answer?.(result);
    await vi.advanceTimersByTimeAsync(0);
  }
}

describe('a draft being typed', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }));
  afterEach(() => void vi.useRealTimers());

  it('is saved half a second after the last key', async () => {
    const server = new Server();
    const draft = new Autosave(server.save);
    draft.touch();
    await vi.advanceTimersByTimeAsync(300);
    draft.touch();
    await vi.advanceTimersByTimeAsync(499);
    expect(server.saves).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.saves).toEqual([800]);
    expect(draft.unsaved).toBe(false);
  });

  it('is saved within a second even while the person types without a pause', async () => {
    const server = new Server();
    const draft = new Autosave(server.save);
    for (let key = 0; key < 60; key++) {
      draft.touch();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.saves[0]).toBeLessThanOrEqual(1000);
    const gaps = server.saves.slice(1).map((at, i) => at - (server.saves[i] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1000);
  });

  it('has one save under way at a time, and sends what was typed meanwhile', async () => {
    const server = new Server(null);
    const draft = new Autosave(server.save);
    draft.touch();
    await vi.advanceTimersByTimeAsync(1000);
    draft.touch();
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.saves).toHaveLength(1);
    await server.answers('saved');
    await vi.advanceTimersByTimeAsync(0);
    expect(server.saves).toHaveLength(2);
    await server.answers('saved');
    expect(draft.unsaved).toBe(false);
  });

  it('is tried again and again while the server is away, and stays unsaved until it is through', async () => {
    const server = new Server(null);
    const seen: string[] = [];
    const draft = new Autosave(server.save, (state) => seen.push(state.kind));
    draft.touch();
    await vi.advanceTimersByTimeAsync(500);
    await server.answers('failed');
    expect(draft.state).toEqual({ kind: 'failing', attempts: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    await server.answers('failed');
    await vi.advanceTimersByTimeAsync(2000);
    await server.answers('saved');
    expect(server.saves).toEqual([500, 1500, 3500]);
    expect(draft.unsaved).toBe(false);
    expect(seen).toEqual(['waiting', 'saving', 'failing', 'failing', 'clean']);
  });

  it('takes a save that throws for one that failed', async () => {
    const draft = new Autosave(() => Promise.reject(new TypeError('network')));
    draft.touch();
    await vi.advanceTimersByTimeAsync(1000);
    expect(draft.state).toEqual({ kind: 'failing', attempts: 1 });
    draft.end();
  });

  it('waits for a person after a no, and goes on when it is settled', async () => {
    const server = new Server(null);
    const draft = new Autosave(server.save);
    draft.touch();
    await vi.advanceTimersByTimeAsync(1000);
    await server.answers('stopped');
    draft.touch();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toHaveLength(1);
    expect(draft.unsaved).toBe(true);
    draft.resume(true);
    await vi.advanceTimersByTimeAsync(0);
    await server.answers('saved');
    expect(draft.unsaved).toBe(false);
  });

  it('is sent at once when the person wants to sign', async () => {
    const server = new Server();
    const draft = new Autosave(server.save);
    draft.touch();
    await expect(draft.flush()).resolves.toBe(true);
    expect(server.saves).toEqual([0]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.saves).toEqual([0]);
  });
});
