import type { ClientMessage, ParticipantId, ParticipantView, ServerMessage } from '../signal/protocol.gen';
import type { Inside } from '../room/state/state';
import { isPolite, offersAnew, withinReach } from './negotiation';
import { Peer, type Kind, type Outgoing } from './peer';

export type Trouble = 'relay-refused' | null;

export interface MeshOutlet {
  send(message: ClientMessage): void;
  /** A person's stream has come, changed or gone. */
  changed(): void;
}

/**
 * A media connection from everybody to everybody, for few people. After each message it has a peer for everybody within
 * reach, in their present epoch. Whoever has just come in, or has come back from a step-out, sends new offers.
 */
export class Mesh {
  readonly #peers = new Map<ParticipantId, { readonly peer: Peer; readonly epoch: number }>();
  readonly #streams = new Map<ParticipantId, MediaStream>();
  /** The people whose sound and picture do not get through at the moment. */
  readonly #faltering = new Set<ParticipantId>();
  #outgoing: Outgoing = { audio: null, video: null };
  #room: Inside | null = null;
  trouble: Trouble = null;

  constructor(private readonly outlet: MeshOutlet) {}

  /** The stream of a person; null while a facilitator has paused it. */
  streamOf(id: ParticipantId): MediaStream | null {
    const blanked = this.#room?.people.some((each) => each.id === id && each.blanked) ?? true;
    return blanked ? null : (this.#streams.get(id) ?? null);
  }

  /** Whether the connection to this person is being restored. */
  falters(id: ParticipantId): boolean {
    return this.#faltering.has(id);
  }

  /** Follows a message; `room` is the state after it. */
  follow(message: ServerMessage, room: Inside): void {
    const anew = offersAnew(this.#room?.you ?? null, room.you);
    if (anew) this.closeAll();
    this.#room = room;
    const reach = withinReach(room.you, room.people);
    for (const [id, known] of [...this.#peers]) {
      if (!reach.some((each) => each.id === id && each.epoch === known.epoch)) this.#close(id);
    }
    if (anew) for (const person of reach) this.#make(person).offer();
    switch (message.type) {
      case 'description-relayed':
        this.#peerOf(message.from, message.fromEpoch)?.hear(message.kind, message.sdp);
        break;
      case 'candidate-relayed':
        this.#peerOf(message.from, message.fromEpoch)?.hearCandidate({
          candidate: message.candidate,
          sdpMid: message.sdpMid,
          sdpMLineIndex: message.sdpMLineIndex,
        });
        break;
      default:
        break;
    }
  }

  send(kind: Kind, track: MediaStreamTrack | null): void {
    this.#outgoing = { ...this.#outgoing, [kind]: track };
    for (const { peer } of this.#peers.values()) peer.send(this.#outgoing);
  }

  closeAll(): void {
    for (const id of [...this.#peers.keys()]) this.#close(id);
    this.#room = null;
  }

  /** The peer for a relayed message; null for a message of another epoch. */
  #peerOf(from: ParticipantId, epoch: number): Peer | null {
    const room = this.#room;
    const person = room && withinReach(room.you, room.people).find((each) => each.id === from);
    if (!person || person.epoch !== epoch) return null;
    const known = this.#peers.get(from);
    return known?.epoch === epoch ? known.peer : this.#make(person);
  }

  #make(person: ParticipantView): Peer {
    this.#close(person.id);
    const room = this.#room;
    if (!room) throw new Error('no room');
    const to = person.id;
    const toEpoch = person.epoch;
    const peer = new Peer(
      isPolite(room.you.id, person.id),
      { iceServers: room.iceServers.map((each) => ({ ...each })), iceTransportPolicy: room.icePolicy },
      this.#outgoing,
      {
        describe: (kind, sdp) => this.outlet.send({ type: 'describe', to, toEpoch, kind, sdp }),
        candidate: ({ candidate, sdpMid, sdpMLineIndex }) =>
          this.outlet.send({ type: 'offer-candidate', to, toEpoch, candidate, sdpMid, sdpMLineIndex }),
        heard: (track) => this.#heard(to, track),
        trouble: (what) => this.#troubled(to, what),
      },
    );
    this.#peers.set(to, { peer, epoch: toEpoch });
    return peer;
  }

  #heard(id: ParticipantId, track: MediaStreamTrack): void {
    const stream = this.#streams.get(id) ?? new MediaStream();
    for (const old of stream.getTracks())
      if (old.kind === track.kind && old !== track) stream.removeTrack(old);
    stream.addTrack(track);
    this.#streams.set(id, stream);
    this.outlet.changed();
  }

  #troubled(id: ParticipantId, what: 'relay-refused' | 'failed' | 'mended'): void {
    if (what === 'failed') this.#faltering.add(id);
    else this.trouble = what === 'relay-refused' ? what : null;
    if (what === 'mended') this.#faltering.delete(id);
    this.outlet.changed();
  }

  #close(id: ParticipantId): void {
    const known = this.#peers.get(id);
    if (!known) return;
    known.peer.close();
    this.#peers.delete(id);
    this.#streams.delete(id);
    this.#faltering.delete(id);
    this.outlet.changed();
  }
}
