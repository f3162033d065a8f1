import type { DescriptionKind } from '../signal/protocol.gen';
import { onOffer } from './negotiation';

export type Kind = 'audio' | 'video';
export type Outgoing = Readonly<Record<Kind, MediaStreamTrack | null>>;

/** What a peer tells the mesh. */
export interface PeerOutlet {
  describe(kind: DescriptionKind, sdp: string): void;
  candidate(candidate: RTCIceCandidate): void;
  heard(track: MediaStreamTrack): void;
  trouble(what: 'relay-refused' | 'failed' | 'mended'): void;
}

const OTHER_SIDE_MS = 3_000;

/**
 * The media between us and one other person. Sound and picture have their places from the start; muting and unmuting
 * only exchange what flows there, so nothing is negotiated again while people talk.
 */
export class Peer {
  #connection: RTCPeerConnection;
  #makingOffer = false;
  #settled = false;
  #offerer = false;
  #early: RTCIceCandidateInit[] = [];
  #mend: ReturnType<typeof setTimeout> | undefined;
  /** Descriptions are handled one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly polite: boolean,
    private readonly configuration: RTCConfiguration,
    private outgoing: Outgoing,
    private readonly outlet: PeerOutlet,
  ) {
    this.#connection = this.#build();
  }

  /** Offers: only the one who has just come in does. */
  offer(): void {
    this.#offerer = true;
    for (const kind of ['audio', 'video'] as const) {
      const transceiver = this.#connection.addTransceiver(kind, { direction: 'sendrecv' });
      void transceiver.sender.replaceTrack(this.outgoing[kind]);
    }
    this.#queue(() => this.#makeOffer());
  }

  hear(kind: DescriptionKind, sdp: string): void {
    this.#queue(() => this.#heard(kind, sdp));
  }

  hearCandidate(candidate: RTCIceCandidateInit): void {
    this.#queue(async () => {
      if (!this.#connection.remoteDescription) this.#early.push(candidate);
      else await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    });
  }

  send(outgoing: Outgoing): void {
    this.outgoing = outgoing;
    for (const transceiver of this.#connection.getTransceivers()) {
      const kind = transceiver.receiver.track.kind as Kind;
      if (transceiver.sender.track !== outgoing[kind]) void transceiver.sender.replaceTrack(outgoing[kind]);
    }
  }

  close(): void {
    clearTimeout(this.#mend);
    const connection = this.#connection;
    connection.onicecandidate = connection.ontrack = connection.oniceconnectionstatechange = null;
    connection.close();
  }

  #build(): RTCPeerConnection {
    const connection = new RTCPeerConnection(this.configuration);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate && candidate.candidate !== '') this.outlet.candidate(candidate);
    };
    connection.ontrack = ({ track }) => this.outlet.heard(track);
    connection.onicecandidateerror = (event) => {
      if (event.errorCode === 401) this.outlet.trouble('relay-refused');
    };
    connection.oniceconnectionstatechange = () => this.#iceChanged(connection);
    return connection;
  }

  #iceChanged(connection: RTCPeerConnection): void {
    clearTimeout(this.#mend);
    const state = connection.iceConnectionState;
    if (state === 'connected' || state === 'completed') this.outlet.trouble('mended');
    if (state === 'disconnected' || state === 'failed') this.outlet.trouble('failed');
    if (state !== 'failed') return;
    // The one who offered mends first; the other only when nothing came of it.
    this.#mend = setTimeout(
      () => this.#queue(() => this.#makeOffer({ iceRestart: true })),
      this.#offerer ? 0 : OTHER_SIDE_MS,
    );
  }

  async #makeOffer(options: RTCOfferOptions = {}): Promise<void> {
    this.#makingOffer = true;
    try {
      const offer = await this.#connection.createOffer(options);
      await this.#connection.setLocalDescription(offer);
      this.outlet.describe('offer', this.#connection.localDescription?.sdp ?? '');
    } finally {
      this.#makingOffer = false;
    }
  }

  async #heard(kind: DescriptionKind, sdp: string): Promise<void> {
    if (kind === 'rollback') return;
    if (kind === 'answer') {
      if (this.#connection.signalingState === 'have-local-offer') await this.#settle('answer', sdp);
      return;
    }
    const signaling = this.#connection.signalingState;
    const decision = onOffer({
      polite: this.polite,
      makingOffer: this.#makingOffer,
      signaling,
      settled: this.#settled,
    });
    if (decision === 'ignore') return;
    if (decision === 'start-over') this.#startOver();
    await this.#settle('offer', sdp);
    for (const transceiver of this.#connection.getTransceivers()) {
      transceiver.direction = 'sendrecv';
      await transceiver.sender.replaceTrack(this.outgoing[transceiver.receiver.track.kind as Kind]);
    }
    await this.#connection.setLocalDescription();
    this.outlet.describe('answer', this.#connection.localDescription?.sdp ?? '');
  }

  /** A browser rolls its own offer back by itself when it is given another. */
  async #settle(type: 'offer' | 'answer', sdp: string): Promise<void> {
    await this.#connection.setRemoteDescription({ type, sdp });
    this.#settled = true;
    for (const candidate of this.#early.splice(0)) {
      await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  #startOver(): void {
    this.close();
    this.#offerer = false;
    this.#connection = this.#build();
  }

  #queue(step: () => Promise<void>): void {
    this.#turn = this.#turn.then(step).catch(() => {
      if (this.#connection.signalingState !== 'closed') this.outlet.trouble('failed');
    });
  }
}
