import { asProblem, type Problem } from '../platform/problem';
import { backoff } from './backoff';
import { afterClose, type AfterClose } from './closing';
import { CLOSE_CODES, type ClientMessage, type ServerMessage } from './protocol.gen';
import type { Ticket } from './ticket';

/** Where the connection is. Only `lost` comes back by itself. */
export type ConnectionStatus =
  | { readonly is: 'connecting' }
  | { readonly is: 'open' }
  | { readonly is: 'lost'; readonly since: number }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'closed'; readonly how: Exclude<AfterClose, 'resume' | 'ask-again'> };

/** The part of a WebSocket that is used here; tests replace it. */
export interface Line {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  readonly readyState: number;
  send(text: string): void;
  close(code?: number): void;
}

export interface Surroundings {
  readonly askTicket: (takeOver: boolean) => Promise<Ticket>;
  readonly openLine: (path: string) => Line;
  readonly random?: () => number;
}

export interface Listener {
  heard(message: ServerMessage): void;
  changed(status: ConnectionStatus): void;
}

/** A message of the server with its sequence number, and with the name of the sequence when that is new. */
type Numbered = ServerMessage & { readonly seq?: number; readonly tape?: string };

const DEAD_AFTER_MS = 12_000;
const OPEN = 1;
/** Refusals that pass by themselves; a server that is starting sends no codes yet. */
const passing = new Set(['offline', 'unexpected', 'records-unavailable', 'too-often']);

/** Milliseconds that the server asked to wait. */
function patience(problem: Problem): number {
  const seconds = Number(problem.facts['retryAfter'] ?? 0);
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

/**
 * One person's connection to the room: gets a ticket, opens the socket, answers pings, notices silence and reconnects.
 * It counts messages without reading them, so that the server can replay what was missed. A page that was in the room
 * seconds ago takes its own old place over; later it asks first, because the person may be on another device.
 */
export class RoomConnection {
  #line: Line | null = null;
  #status: ConnectionStatus = { is: 'connecting' };
  #silence: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #wasOpen = false;
  #askedAgain = false;
  #lastHeard = 0;
  #stopped = false;
  #lastCode = 0;
  #tape: string | null = null;
  #after = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly listener: Listener,
  ) {}

  get status(): ConnectionStatus {
    return this.#status;
  }

  /**
   * The connection broke because the server was lost, which may also have ended everybody's login. When only the login
   * ends, the close code says so.
   */
  get serverWasLost(): boolean {
    return this.#status.is === 'lost' && this.#lastCode !== CLOSE_CODES.VIOLATION.code;
  }

  start(takeOver = false): void {
    this.#stopped = false;
    this.#become({ is: 'connecting' });
    void this.#connect(takeOver);
  }

  /** Sends a message. False without a connection: nothing is queued, least of all "microphone on". */
  send(message: ClientMessage): boolean {
    if (this.#line?.readyState !== OPEN) return false;
    this.#line.send(JSON.stringify(message));
    return true;
  }

  /** The network is back: do not wait for the timer. */
  retryNow(): void {
    if (this.#status.is !== 'lost' || this.#line) return;
    clearTimeout(this.#retry);
    void this.#connect(this.#mayTakeOver());
  }

  /** Leaves the session: tells the server and does not wait for an answer. */
  leave(): void {
    this.send({ type: 'leave' });
    this.stop();
    this.#become({ is: 'closed', how: 'left' });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
    this.#drop(1000);
  }

  async #connect(takeOver: boolean): Promise<void> {
    try {
      const ticket = await this.around.askTicket(takeOver);
      if (!this.#stopped) this.#open(ticket.socket);
    } catch (thrown) {
      if (!this.#stopped) this.#refusedBy(asProblem(thrown));
    }
  }

  #open(path: string): void {
    const line = this.around.openLine(path + this.#bookmark());
    this.#line = line;
    this.#hear();
    line.onmessage = (event) => {
      if (this.#line !== line) return;
      this.#hear();
      this.#read(String(event.data));
    };
    line.onclose = (event) => {
      if (this.#line === line) this.#closed(event.code);
    };
  }

  /** The last message that this page has received; the server replays only later ones. */
  #bookmark(): string {
    return this.#tape ? `?tape=${encodeURIComponent(this.#tape)}&after=${this.#after}` : '';
  }

  #read(text: string): void {
    const message = JSON.parse(text) as Numbered;
    this.#tape = message.tape ?? this.#tape;
    this.#after = message.seq ?? this.#after;
    if (message.type === 'ping-sent') {
      this.send({ type: 'answer-ping', n: message.n });
      return;
    }
    this.#attempt = 0;
    this.#wasOpen = true;
    this.#askedAgain = false;
    if (this.#status.is !== 'open') this.#become({ is: 'open' });
    this.listener.heard(message);
  }

  #hear(): void {
    this.#lastHeard = Date.now();
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#lastCode = CLOSE_CODES.SILENT.code;
      this.#drop(CLOSE_CODES.SILENT.code);
      this.#lost();
    }, DEAD_AFTER_MS);
  }

  #closed(code: number): void {
    this.#lastCode = code;
    this.#drop();
    const then = afterClose(code);
    if (then === 'resume') this.#lost();
    else if (then === 'ask-again' && !this.#askedAgain) {
      this.#askedAgain = true;
      this.#lost();
    } else this.#become({ is: 'closed', how: then === 'ask-again' ? 'broken' : then });
  }

  #refusedBy(problem: Problem): void {
    const mine =
      problem.code === 'already-in' && this.#wasOpen && Date.now() - this.#lastHeard < 2 * DEAD_AFTER_MS;
    if (passing.has(problem.code) || problem.status >= 500 || mine) this.#lost(patience(problem));
    else this.#become({ is: 'refused', problem });
  }

  /** @param atLeast milliseconds that the server asked to wait */
  #lost(atLeast = 0): void {
    if (this.#status.is !== 'lost') this.#become({ is: 'lost', since: Date.now() });
    clearTimeout(this.#retry);
    const wait = atLeast + backoff(this.#attempt++, this.around.random);
    this.#retry = setTimeout(() => void this.#connect(this.#mayTakeOver()), wait);
  }

  #mayTakeOver(): boolean {
    return this.#wasOpen && Date.now() - this.#lastHeard < DEAD_AFTER_MS;
  }

  #drop(code?: number): void {
    clearTimeout(this.#silence);
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    line.onmessage = null;
    line.onclose = null;
    if (code !== undefined) line.close(code);
  }

  #become(status: ConnectionStatus): void {
    this.#status = status;
    this.listener.changed(status);
  }
}
