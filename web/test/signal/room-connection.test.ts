import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../src/platform/problem';
import { RoomConnection, type ConnectionStatus, type Line } from '../../src/signal/room-connection';
import type { ServerMessage } from '../../src/signal/protocol.gen';

class TestLine implements Line {
  onopen = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readyState = 1;
  readonly sent: string[] = [];
  closedWith: number | undefined;
  send(text: string) {
    this.sent.push(text);
  }
  close(code?: number) {
    this.readyState = 3;
    this.closedWith = code;
  }
  says(message: object) {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
  breaks(code: number) {
    this.readyState = 3;
    this.onclose?.({ code } as CloseEvent);
  }
}

const refusal = (code: string, status = 409) =>
  new Refusal({ title: '', detail: '', code, status, facts: {} });

describe('the line to the room', () => {
  let lines: TestLine[];
  let paths: string[];
  let asked: boolean[];
  let answers: Error[];
  let statuses: ConnectionStatus[];
  let heard: ServerMessage[];
  let connection: RoomConnection;
  const line = () => lines.at(-1) as TestLine;
  const status = () => statuses.at(-1)?.is;
  const settle = () => vi.advanceTimersByTimeAsync(0);
  const enter = async () => {
    connection.start();
    await settle();
    line().says({ type: 'waiting-began' });
  };

  beforeEach(() => {
    vi.useFakeTimers();
    [lines, paths, asked, answers, statuses, heard] = [[], [], [], [], [], []];
    connection = new RoomConnection(
      {
        askTicket: (takeOver) => {
          asked.push(takeOver);
          const no = answers.shift();
          return no
            ? Promise.reject(no)
            : Promise.resolve({ ticket: 't', socket: '/ws/room/t', expiresAt: '' });
        },
        openLine: (path) => (lines.push(new TestLine()), paths.push(path), line()),
        random: () => 1,
      },
      { heard: (message) => heard.push(message), changed: (now) => statuses.push(now) },
    );
  });

  afterEach(() => {
    connection.stop();
    vi.useRealTimers();
  });

  it('answers each ping and passes nothing of it on', async () => {
    await enter();
    line().says({ type: 'ping-sent', n: 7 });
    expect(line().sent).toEqual(['{"type":"answer-ping","n":7}']);
    expect(heard.map((each) => each.type)).toEqual(['waiting-began']);
  });

  it('is over at once for somebody who leaves, whether or not the server still answers', async () => {
    await enter();
    connection.leave();
    expect(line().sent).toEqual(['{"type":"leave"}']);
    expect(line().closedWith).toBe(1000);
    expect(statuses.at(-1)).toEqual({ is: 'closed', how: 'left' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(1);
  });

  it('takes twelve seconds of silence for a dead line and comes back', async () => {
    await enter();
    await vi.advanceTimersByTimeAsync(11_999);
    expect(status()).toBe('open');
    await vi.advanceTimersByTimeAsync(1);
    expect(status()).toBe('lost');
    expect(lines[0]?.closedWith).toBe(4008);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(2);
  });

  it('takes its own place over when it was there seconds ago', async () => {
    await enter();
    line().breaks(1006);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([false, true]);
  });

  it('asks first when it comes back late: the person may be on another device', async () => {
    await enter();
    line().breaks(1006);
    answers = [refusal('offline', 0), refusal('offline', 0), refusal('offline', 0), refusal('offline', 0)];
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked.at(-1)).toBe(false);
  });

  it('waits longer after each failure, up to eight seconds', async () => {
    answers = Array.from({ length: 20 }, () => refusal('offline', 0));
    connection.start();
    await settle();
    const tries = () => 20 - answers.length;
    for (const [wait, expected] of [
      [500, 2],
      [1000, 3],
      [2000, 4],
      [4000, 5],
      [8000, 6],
      [8000, 7],
    ] as const) {
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(tries()).toBe(expected - 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(tries()).toBe(expected);
    }
  });

  it.each([
    [4001, 'replaced'],
    [4003, 'removed'],
    [4004, 'ended'],
    [4005, 'turned-away'],
    [4006, 'access-ended'],
    [4007, 'time-over'],
    [1009, 'broken'],
  ])('stays out after %i', async (code, how) => {
    await enter();
    line().breaks(code);
    expect(statuses.at(-1)).toEqual({ is: 'closed', how });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(1);
  });

  it("knows a server that died with everybody's login from a login that ended", async () => {
    await enter();
    line().breaks(1006);
    expect(connection.serverWasLost).toBe(true);
    await vi.advanceTimersByTimeAsync(30_000);
    line().says({ type: 'waiting-began' });
    expect(connection.serverWasLost).toBe(false);
    line().breaks(1008);
    expect(connection.serverWasLost).toBe(false);
  });

  it.each([1001, 1006, 1013, 4008])('comes back after %i', async (code) => {
    await enter();
    line().breaks(code);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(2);
  });

  it('asks once more after a stale ticket, and no more than once', async () => {
    await enter();
    line().breaks(1008);
    await vi.advanceTimersByTimeAsync(500);
    line().breaks(1008);
    expect(statuses.at(-1)).toEqual({ is: 'closed', how: 'broken' });
  });

  it('shows a refusal and does not try again', async () => {
    answers = [refusal('too-early', 425)];
    connection.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(status()).toBe('refused');
    expect(asked).toHaveLength(1);
  });

  it('says how far it had heard when it comes back, and counts on from there', async () => {
    await enter();
    line().says({ type: 'welcomed', seq: 2, tape: 'a_tape-1' });
    line().says({ type: 'locked-changed', locked: true, seq: 5 });
    line().says({ type: 'ping-sent', n: 1 });
    line().breaks(1006);
    await vi.advanceTimersByTimeAsync(500);
    line().says({ type: 'resumed' });
    line().says({ type: 'locked-changed', locked: false, seq: 6 });
    line().breaks(1013);
    await vi.advanceTimersByTimeAsync(500);
    expect(paths).toEqual([
      '/ws/room/t',
      '/ws/room/t?tape=a_tape-1&after=5',
      '/ws/room/t?tape=a_tape-1&after=6',
    ]);
  });

  it('waits as long as the server asks, and tries again by itself', async () => {
    answers = [
      new Refusal({ title: '', detail: '', code: 'too-often', status: 429, facts: { retryAfter: 3 } }),
    ];
    connection.start();
    await vi.advanceTimersByTimeAsync(3_499);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(asked).toHaveLength(2);
    expect(lines).toHaveLength(1);
  });

  it('keeps nothing for later', async () => {
    await enter();
    line().breaks(1006);
    expect(connection.send({ type: 'set-microphone', on: true })).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(line().sent).toEqual([]);
  });
});
