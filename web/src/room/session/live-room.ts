import { announce } from '../../platform/announce';
import { Mesh } from '../../media/mesh';
import type { Device } from '../../media/devices';
import { deviceAdvice, type OwnMedia } from '../../media/own-media';
import { playBell } from '../../media/sounds';
import { switchedOff, whyOff } from '../../media/switched-off';
import type { ClientMessage, ServerMessage } from '../../signal/protocol.gen';
import { RoomConnection, type ConnectionStatus } from '../../signal/room-connection';
import { askTicket, socketAddress } from '../../signal/ticket';
import { ChatDraft } from './chat-draft';
import { newsOf } from '../state/news';
import { forgetRoom, rememberRoom } from './presence-memory';
import { reduce } from '../state/reduce';
import { arriving, type RoomState } from '../state/state';

const kinds = { microphone: 'audio', camera: 'video' } as const;

/**
 * One session on this page: the connection, the state that is shown, the media between people and the person's own
 * devices. Views read it and tell it what the person wants; it never changes the page itself.
 */
export class LiveRoom extends EventTarget {
  readonly connection: RoomConnection;
  readonly mesh: Mesh;
  state: RoomState = arriving;
  status: ConnectionStatus = { is: 'connecting' };
  /** The text that is being written to the group; it outlives the chat panel and a lost connection. */
  readonly draft = new ChatDraft();
  /** A sentence about the person's own devices, shown until the next press. */
  advice: string | null = null;
  /** True while the server replays what this page missed. Nothing of it is announced, and media begin after it. */
  #catchingUp = false;
  readonly #online = () => {
    if (document.visibilityState === 'visible') this.connection.retryNow();
  };
  readonly #remember = () => {
    if (this.state.step === 'room' || this.state.step === 'waiting') rememberRoom(this.sessionId);
  };

  constructor(
    private readonly sessionId: string,
    readonly own: OwnMedia,
  ) {
    super();
    this.mesh = new Mesh({ send: (message) => this.send(message), changed: () => this.#changed() });
    this.connection = new RoomConnection(
      {
        askTicket: (takeOver) => askTicket(sessionId, takeOver),
        openLine: (path) => new WebSocket(socketAddress(path)),
      },
      { heard: (message) => this.#heard(message), changed: (status) => this.#lineChanged(status) },
    );
  }

  enter(takeOver = false): void {
    addEventListener('online', this.#online);
    document.addEventListener('visibilitychange', this.#online);
    addEventListener('pagehide', this.#remember);
    this.connection.start(takeOver);
  }

  send(message: ClientMessage): boolean {
    return this.connection.send(message);
  }

  /** Sends the written text to the group, and keeps it until the echo. */
  say(): void {
    if (this.state.step !== 'room') return;
    const text = this.draft.take(this.state.chat);
    if (text !== null && !this.send({ type: 'say', text })) this.draft.giveBack();
    this.#changed();
  }

  /** The person has seen the chat. The server remembers it, also for another device. */
  readChat(): void {
    if (this.state.step !== 'room') return;
    const line = this.state.chat.at(-1)?.id ?? 0;
    if (line <= this.state.own.readUpTo || !this.send({ type: 'read-chat', line })) return;
    this.state = { ...this.state, own: { ...this.state.own, readUpTo: line } };
    this.#changed();
  }

  /** Writes from the waiting room. False without a connection: the text must stay in its field. */
  writeToFacilitators(text: string): boolean {
    if (this.state.step !== 'waiting' || !this.send({ type: 'write-door', text })) return false;
    const letter = { text, at: new Date().toISOString(), mine: true };
    this.state = { ...this.state, letters: [...this.state.letters, letter] };
    this.#changed();
    return true;
  }

  /**
   * Turns a device on or off. Off always works at once. On needs the device and a connection, and is not possible
   * during a break or a pause.
   */
  async turn(which: Device, on: boolean): Promise<void> {
    this.advice = null;
    if (!on) {
      this.#release([which]);
      this.#tellDevices();
      return;
    }
    const pressedIn = this.#where();
    this.advice = this.state.step === 'room' ? whyOff(this.state) : null;
    if (this.advice !== null) return this.#changed();
    const track = await this.own.turnOn(which);
    if (typeof track === 'string') {
      this.advice = deviceAdvice(which, track);
      this.#changed();
      return;
    }
    // While the browser asked, the audience may have changed: then the device stays off.
    if (pressedIn === null || pressedIn !== this.#where()) return this.own.turnOff(which);
    track.onended = () => void this.turn(which, false);
    this.mesh.send(kinds[which], track);
    this.#tellDevices();
  }

  /**
   * Identifies the people who would hear this person. It changes with each connection, step-out, break and pause; null
   * when nobody would.
   */
  #where(): string | null {
    if (this.status.is !== 'open' || this.state.step !== 'room') return null;
    return whyOff(this.state) === null ? `${this.state.you.id} ${this.state.you.epoch}` : null;
  }

  /** Leaves the session: tells the server, then releases everything. */
  leave(): void {
    this.connection.leave();
  }

  /**
   * Used by quick hide: closes at once without telling the server. The seat is held, and this page can come straight
   * back.
   */
  vanish(): void {
    this.#remember();
    this.close();
  }

  close(): void {
    this.#stopListening();
    this.#silence();
    this.mesh.closeAll();
    this.connection.stop();
  }

  #heard(message: ServerMessage): void {
    const news = newsOf(this.state, message);
    this.state = reduce(this.state, message, Date.now());
    this.#comesBack(message);
    if (this.state.step === 'room') this.#turnOff(switchedOff(message, this.state));
    this.#remember();
    this.#followDraft(message);
    if (message.type === 'break-ended' && !this.#catchingUp) playBell();
    if (this.state.step === 'room') {
      if (!this.#catchingUp) this.mesh.follow(message, this.state);
    } else if (this.state.step === 'over') this.#over();
    if (news && !this.#catchingUp) announce(news);
    this.#changed();
  }

  /** After a welcome, and after the own return at the end of a replay, the page shows the room as it is now. */
  #comesBack(message: ServerMessage): void {
    if (message.type === 'resumed') this.#silence();
    if (this.state.step !== 'room' || message.type === 'welcomed') this.#catchingUp = false;
    else if (message.type === 'resumed') this.#catchingUp = true;
    else if (message.type === 'returned' && message.participant.id === this.state.you.id)
      this.#catchingUp = false;
  }

  /** After a replay, a text without an echo never arrived and can be sent again. */
  #followDraft(message: ServerMessage): void {
    if (this.state.step !== 'room') return;
    const { you, chat } = this.state;
    this.draft.follow(chat, you.id);
    const refused = message.type === 'refused' && message.command === 'say';
    const back = message.type === 'returned' && message.participant.id === you.id;
    if (message.type === 'welcomed' || back || refused) this.draft.giveBack();
  }

  #lineChanged(status: ConnectionStatus): void {
    this.status = status;
    if (status.is === 'lost') {
      this.#remember();
      this.#silence();
      this.mesh.closeAll();
    }
    if (status.is === 'closed' || status.is === 'refused') this.#over();
    if (status.is === 'closed' && this.state.step !== 'over') this.#closedWithoutWord(status.how);
    this.#changed();
  }

  /** The last message may have been lost, so the close code alone must be enough. */
  #closedWithoutWord(how: string): void {
    if (
      how === 'ended' ||
      how === 'removed' ||
      how === 'replaced' ||
      how === 'turned-away' ||
      how === 'access-ended' ||
      how === 'time-over'
    ) {
      this.state = { step: 'over', how, reason: null };
    }
  }

  #over(): void {
    forgetRoom();
    this.#stopListening();
    this.#silence();
    this.mesh.closeAll();
  }

  #stopListening(): void {
    removeEventListener('online', this.#online);
    document.removeEventListener('visibilitychange', this.#online);
    removeEventListener('pagehide', this.#remember);
  }

  #silence(): void {
    this.#turnOff(['microphone', 'camera']);
  }

  /** Turns devices off here and shows them as off. The server knows it already. */
  #turnOff(devices: readonly Device[]): void {
    this.#release(devices);
    if (this.state.step !== 'room' || devices.length === 0) return;
    const { you } = this.state;
    this.#showDevices(
      you.microphone && !devices.includes('microphone'),
      you.camera && !devices.includes('camera'),
    );
  }

  /** Stops sending and releases the device: the light at the camera goes out. */
  #release(devices: readonly Device[]): void {
    for (const device of devices) {
      this.own.turnOff(device);
      this.mesh.send(kinds[device], null);
    }
  }

  #tellDevices(): void {
    if (this.state.step !== 'room') return;
    const microphone = this.own.microphone !== null;
    const camera = this.own.camera !== null;
    if (this.state.you.microphone !== microphone) this.send({ type: 'set-microphone', on: microphone });
    if (this.state.you.camera !== camera) this.send({ type: 'set-camera', on: camera });
    this.#showDevices(microphone, camera);
    this.#changed();
  }

  #showDevices(microphone: boolean, camera: boolean): void {
    if (this.state.step !== 'room') return;
    const participant = this.state.you.id;
    this.state = reduce(this.state, { type: 'media-changed', participant, microphone, camera }, Date.now());
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
