// Made from the records in health.vesper.signal by ProtocolTypesTest: change those, not this.

/** A UUID; means somebody in this room only. */
export type ParticipantId = string;

/** ISO 8601 in UTC. */
export type Instant = string;

/** Why the socket was closed, and whether to ask for a new ticket and come back. */
export const CLOSE_CODES = {
  LEFT: { code: 1000, resumable: false },
  SERVER_STOPPING: { code: 1001, resumable: true },
  BINARY: { code: 1003, resumable: false },
  MALFORMED: { code: 1007, resumable: false },
  VIOLATION: { code: 1008, resumable: false },
  TOO_BIG: { code: 1009, resumable: false },
  OVERLOADED: { code: 1013, resumable: true },
  REPLACED: { code: 4001, resumable: false },
  REMOVED: { code: 4003, resumable: false },
  SESSION_ENDED: { code: 4004, resumable: false },
  TURNED_AWAY: { code: 4005, resumable: false },
  SILENT: { code: 4008, resumable: true },
} as const;

export interface AnswerPing {
  type: 'answer-ping';
  n: number;
}

export interface SetMicrophone {
  type: 'set-microphone';
  on: boolean;
}

export interface SetCamera {
  type: 'set-camera';
  on: boolean;
}

export interface RaiseHand {
  type: 'raise-hand';
  raised: boolean;
}

export interface Say {
  type: 'say';
  text: string;
}

export interface Leave {
  type: 'leave';
}

export interface Describe {
  type: 'describe';
  to: ParticipantId;
  toEpoch: number;
  kind: DescriptionKind;
  sdp: string;
}

export interface OfferCandidate {
  type: 'offer-candidate';
  to: ParticipantId;
  toEpoch: number;
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
}

export interface Admit {
  type: 'admit';
  participant: ParticipantId;
}

export interface AdmitAll {
  type: 'admit-all';
}

export interface NoticeWaiting {
  type: 'notice-waiting';
}

export interface WriteWaiting {
  type: 'write-waiting';
  participant: ParticipantId;
  text: string;
}

export interface TurnAway {
  type: 'turn-away';
  participant: ParticipantId;
  reason: string;
}

export interface Mute {
  type: 'mute';
  participant: ParticipantId;
}

export interface AskToUnmute {
  type: 'ask-to-unmute';
  participant: ParticipantId;
}

export interface Remove {
  type: 'remove';
  participant: ParticipantId;
  reason: string;
}

export interface LowerHand {
  type: 'lower-hand';
  participant: ParticipantId;
}

export interface Lock {
  type: 'lock';
  locked: boolean;
}

export interface SetTopic {
  type: 'set-topic';
  topic: string;
}

export interface EndSession {
  type: 'end-session';
}

export interface PingSent {
  type: 'ping-sent';
  n: number;
}

export interface Welcomed {
  type: 'welcomed';
  you: ParticipantView;
  participants: ParticipantView[];
  hands: ParticipantId[];
  topic: string;
  topicSince: Instant | null;
  locked: boolean;
  chat: ChatLine[];
  startsAt: Instant;
  endsAt: Instant;
  now: Instant;
  iceServers: IceServer[];
  icePolicy: IcePolicy;
  holdSeconds: number;
  recordsDelayed: boolean;
  waiting: WaitingView[];
}

export interface WaitingBegan {
  type: 'waiting-began';
  place: number;
  ahead: number;
  seen: boolean;
  facilitatorPresent: boolean;
  now: Instant;
}

export interface QueueMoved {
  type: 'queue-moved';
  place: number;
  seen: boolean;
  facilitatorPresent: boolean;
}

export interface FacilitatorWrote {
  type: 'facilitator-wrote';
  text: string;
  at: Instant;
}

export interface TurnedAway {
  type: 'turned-away';
  reason: string;
}

export interface Joined {
  type: 'joined';
  participant: ParticipantView;
}

export interface Left {
  type: 'left';
  participant: ParticipantId;
}

export interface WentAway {
  type: 'went-away';
  participant: ParticipantId;
  until: Instant;
}

export interface Returned {
  type: 'returned';
  participant: ParticipantView;
}

export interface MediaChanged {
  type: 'media-changed';
  participant: ParticipantId;
  microphone: boolean;
  camera: boolean;
}

export interface MediaPlaceChanged {
  type: 'media-place-changed';
  participant: ParticipantId;
  media: boolean;
}

export interface HandsChanged {
  type: 'hands-changed';
  hands: ParticipantId[];
}

export interface Said {
  type: 'said';
  line: ChatLine;
}

export interface LockedChanged {
  type: 'locked-changed';
  locked: boolean;
}

export interface TopicChanged {
  type: 'topic-changed';
  topic: string;
  since: Instant | null;
}

export interface Muted {
  type: 'muted';
}

export interface AskedToUnmute {
  type: 'asked-to-unmute';
}

export interface Removed {
  type: 'removed';
}

export interface Replaced {
  type: 'replaced';
}

export interface SessionEnded {
  type: 'session-ended';
}

export interface DescriptionRelayed {
  type: 'description-relayed';
  from: ParticipantId;
  fromEpoch: number;
  kind: DescriptionKind;
  sdp: string;
}

export interface CandidateRelayed {
  type: 'candidate-relayed';
  from: ParticipantId;
  fromEpoch: number;
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
}

export interface DoorChanged {
  type: 'door-changed';
  waiting: WaitingView[];
}

export interface AdmissionFailed {
  type: 'admission-failed';
  participant: ParticipantId;
  why: AdmissionFailure;
}

export interface RecordsDelayedChanged {
  type: 'records-delayed-changed';
  delayed: boolean;
  kept: number;
}

export interface Refused {
  type: 'refused';
  command: string;
  why: RefusalReason;
  sentence: string;
}

export interface ParticipantView {
  id: ParticipantId;
  name: string;
  role: ParticipantRole;
  seat: number;
  microphone: boolean;
  camera: boolean;
  media: boolean;
  epoch: number;
  hand: boolean;
  awayUntil: Instant | null;
  joinedAt: Instant;
}

export interface ChatLine {
  id: number;
  from: ParticipantId;
  name: string;
  text: string;
  at: Instant;
}

export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

export interface WaitingView {
  participant: ParticipantId;
  name: string;
  since: Instant;
  place: number;
}

export type DescriptionKind = 'offer' | 'answer' | 'rollback';

export type IcePolicy = 'all' | 'relay';

export type AdmissionFailure = 'full' | 'records-unavailable' | 'gone';

export type RefusalReason =
  'not-allowed' | 'not-here' | 'full' | 'locked' | 'records-unavailable' | 'waiting';

export type ParticipantRole = 'client' | 'facilitator' | 'co-facilitator';

export type ClientMessage =
  | AnswerPing
  | SetMicrophone
  | SetCamera
  | RaiseHand
  | Say
  | Leave
  | Describe
  | OfferCandidate
  | Admit
  | AdmitAll
  | NoticeWaiting
  | WriteWaiting
  | TurnAway
  | Mute
  | AskToUnmute
  | Remove
  | LowerHand
  | Lock
  | SetTopic
  | EndSession;

export type ServerMessage =
  | PingSent
  | Welcomed
  | WaitingBegan
  | QueueMoved
  | FacilitatorWrote
  | TurnedAway
  | Joined
  | Left
  | WentAway
  | Returned
  | MediaChanged
  | MediaPlaceChanged
  | HandsChanged
  | Said
  | LockedChanged
  | TopicChanged
  | Muted
  | AskedToUnmute
  | Removed
  | Replaced
  | SessionEnded
  | DescriptionRelayed
  | CandidateRelayed
  | DoorChanged
  | AdmissionFailed
  | RecordsDelayedChanged
  | Refused;
