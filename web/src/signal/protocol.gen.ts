// Made from the records in health.vesper.room.protocol and signal.protocol by ProtocolTypesTest: change those, not this.

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
  ACCESS_ENDED: { code: 4006, resumable: false },
  TIME_OVER: { code: 4007, resumable: false },
  SILENT: { code: 4008, resumable: true },
} as const;

export interface Admit {
  type: 'admit';
  participant: ParticipantId;
}

export interface AdmitAll {
  type: 'admit-all';
}

export interface AnswerPing {
  type: 'answer-ping';
  n: number;
}

export interface AskToUnmute {
  type: 'ask-to-unmute';
  participant: ParticipantId;
}

export interface Blank {
  type: 'blank';
  participant: ParticipantId;
  blanked: boolean;
  explanation: string;
}

export interface Caption {
  type: 'caption';
  text: string;
}

export interface DeleteChatLine {
  type: 'delete-chat-line';
  line: number;
}

export interface Describe {
  type: 'describe';
  to: ParticipantId;
  toEpoch: number;
  kind: DescriptionKind;
  sdp: string;
}

export interface EndBreak {
  type: 'end-break';
}

export interface EndSession {
  type: 'end-session';
}

export interface EndStepOut {
  type: 'end-step-out';
}

export interface ExtendStepOut {
  type: 'extend-step-out';
  minutes: number;
}

export interface HandOver {
  type: 'hand-over';
  participant: ParticipantId;
}

export interface Leave {
  type: 'leave';
}

export interface Lock {
  type: 'lock';
  locked: boolean;
}

export interface LowerAllHands {
  type: 'lower-all-hands';
}

export interface LowerHand {
  type: 'lower-hand';
  participant: ParticipantId;
}

export interface Mute {
  type: 'mute';
  participant: ParticipantId;
}

export interface MuteAll {
  type: 'mute-all';
}

export interface NeedMoment {
  type: 'need-moment';
  needed: boolean;
}

export interface NoticeWaiting {
  type: 'notice-waiting';
}

export interface OfferCandidate {
  type: 'offer-candidate';
  to: ParticipantId;
  toEpoch: number;
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
}

export interface OpenCrisis {
  type: 'open-crisis';
  participant: ParticipantId;
}

export interface OrderHands {
  type: 'order-hands';
  quietFirst: boolean;
}

export interface PauseChat {
  type: 'pause-chat';
  paused: boolean;
}

export interface RaiseHand {
  type: 'raise-hand';
  raised: boolean;
}

export interface ReadChat {
  type: 'read-chat';
  line: number;
}

export interface Remove {
  type: 'remove';
  participant: ParticipantId;
  reason: string;
  term: RemovalTerm;
}

export interface Say {
  type: 'say';
  text: string;
}

export interface SetAgenda {
  type: 'set-agenda';
  items: AgendaItem[];
}

export interface SetCamera {
  type: 'set-camera';
  on: boolean;
}

export interface SetMicrophone {
  type: 'set-microphone';
  on: boolean;
}

export interface SetTopic {
  type: 'set-topic';
  topic: string;
  minutes: number;
}

export interface SettleMoment {
  type: 'settle-moment';
  participant: ParticipantId;
}

export interface Spotlight {
  type: 'spotlight';
  participant: ParticipantId | null;
}

export interface StartBreak {
  type: 'start-break';
  minutes: number;
}

export interface StepOut {
  type: 'step-out';
  participant: ParticipantId;
  minutes: number;
}

export interface StopCamera {
  type: 'stop-camera';
  participant: ParticipantId;
}

export interface TellStaff {
  type: 'tell-staff';
  text: string;
}

export interface TurnAway {
  type: 'turn-away';
  participant: ParticipantId;
  reason: string;
}

export interface WriteDoor {
  type: 'write-door';
  text: string;
}

export interface WriteWaiting {
  type: 'write-waiting';
  participant: ParticipantId;
  text: string;
}

export interface AccessEnded {
  type: 'access-ended';
}

export interface AdmissionFailed {
  type: 'admission-failed';
  participant: ParticipantId;
  why: AdmissionFailure;
}

export interface AgendaChanged {
  type: 'agenda-changed';
  items: AgendaItem[];
}

export interface AskedToUnmute {
  type: 'asked-to-unmute';
}

export interface Blanked {
  type: 'blanked';
  explanation: string | null;
}

export interface BlankedChanged {
  type: 'blanked-changed';
  participant: ParticipantId;
  blanked: boolean;
}

export interface BreakBegan {
  type: 'break-began';
  until: Instant;
}

export interface BreakEnded {
  type: 'break-ended';
}

export interface CameBack {
  type: 'came-back';
  participant: ParticipantView;
}

export interface CameraStopped {
  type: 'camera-stopped';
}

export interface CandidateRelayed {
  type: 'candidate-relayed';
  from: ParticipantId;
  fromEpoch: number;
  candidate: string;
  sdpMid: string | null;
  sdpMLineIndex: number | null;
}

export interface Captioned {
  type: 'captioned';
  line: ChatLine;
}

export interface ChatLineDeleted {
  type: 'chat-line-deleted';
  line: number;
}

export interface ChatPausedChanged {
  type: 'chat-paused-changed';
  paused: boolean;
}

export interface CrisesChanged {
  type: 'crises-changed';
  crises: CrisisView[];
}

export interface DescriptionRelayed {
  type: 'description-relayed';
  from: ParticipantId;
  fromEpoch: number;
  kind: DescriptionKind;
  sdp: string;
}

export interface DoorChanged {
  type: 'door-changed';
  waiting: WaitingView[];
}

export interface DoorWritten {
  type: 'door-written';
  participant: ParticipantId;
  text: string;
  at: Instant;
}

export interface FacilitatorWrote {
  type: 'facilitator-wrote';
  text: string;
  at: Instant;
}

export interface HandsChanged {
  type: 'hands-changed';
  hands: ParticipantId[];
  quietFirst: boolean;
}

export interface HeldChanged {
  type: 'held-changed';
  held: boolean;
  endsAt: Instant | null;
}

export interface IdentityDelayedChanged {
  type: 'identity-delayed-changed';
  delayed: boolean;
}

export interface Joined {
  type: 'joined';
  participant: ParticipantView;
}

export interface LeadChanged {
  type: 'lead-changed';
  participant: ParticipantId | null;
}

export interface Left {
  type: 'left';
  participant: ParticipantId;
}

export interface LockedChanged {
  type: 'locked-changed';
  locked: boolean;
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

export interface MomentNoted {
  type: 'moment-noted';
  needed: boolean;
}

export interface MomentsChanged {
  type: 'moments-changed';
  participants: ParticipantId[];
}

export interface Muted {
  type: 'muted';
}

export interface PingSent {
  type: 'ping-sent';
  n: number;
}

export interface QueueMoved {
  type: 'queue-moved';
  place: number;
  seen: boolean;
  facilitatorPresent: boolean;
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

export interface Removed {
  type: 'removed';
}

export interface Replaced {
  type: 'replaced';
}

export interface Resumed {
  type: 'resumed';
  now: Instant;
  iceServers: IceServer[];
}

export interface Returned {
  type: 'returned';
  participant: ParticipantView;
}

export interface Said {
  type: 'said';
  line: ChatLine;
}

export interface SessionEnded {
  type: 'session-ended';
}

export interface SpotlightChanged {
  type: 'spotlight-changed';
  participant: ParticipantId | null;
}

export interface StaffSaid {
  type: 'staff-said';
  line: ChatLine;
}

export interface SteppedOut {
  type: 'stepped-out';
  participant: ParticipantView;
}

export interface TimeOver {
  type: 'time-over';
}

export interface TopicChanged {
  type: 'topic-changed';
  topic: string;
  since: Instant | null;
  until: Instant | null;
}

export interface TurnedAway {
  type: 'turned-away';
  reason: string;
}

export interface WaitingBegan {
  type: 'waiting-began';
  place: number;
  ahead: number;
  seen: boolean;
  facilitatorPresent: boolean;
  now: Instant;
}

export interface Welcomed {
  type: 'welcomed';
  you: ParticipantView;
  participants: ParticipantView[];
  hands: ParticipantId[];
  topic: string;
  topicSince: Instant | null;
  topicUntil: Instant | null;
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
  course: SessionFlowView;
  own: OwnView;
  staff: StaffView | null;
}

export interface WentAway {
  type: 'went-away';
  participant: ParticipantId;
  until: Instant;
}

export interface AgendaItem {
  title: string;
  minutes: number;
}

export interface ParticipantView {
  id: ParticipantId;
  name: string;
  role: RoomRole;
  seat: number;
  microphone: boolean;
  camera: boolean;
  media: boolean;
  epoch: number;
  hand: boolean;
  awayUntil: Instant | null;
  joinedAt: Instant;
  blanked: boolean;
  steppedOut: boolean;
}

export interface ChatLine {
  id: number;
  from: ParticipantId;
  name: string;
  text: string;
  at: Instant;
}

export interface CrisisView {
  participant: ParticipantId;
  by: ParticipantId;
  since: Instant;
}

export interface WaitingView {
  participant: ParticipantId;
  name: string;
  since: Instant;
  place: number;
  late: boolean;
  role: RoomRole;
}

export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

export interface SessionFlowView {
  lead: ParticipantId | null;
  quietFirst: boolean;
  chatPaused: boolean;
  spotlight: ParticipantId | null;
  breakUntil: Instant | null;
  agenda: AgendaItem[];
  held: UnattendedView | null;
  captions: ChatLine[];
}

export interface OwnView {
  moment: boolean;
  blanked: string | null;
  readUpTo: number;
  stepOut: StepOutView | null;
}

export interface StaffView {
  moments: ParticipantId[];
  crises: CrisisView[];
  lines: ChatLine[];
  identityDelayed: boolean;
}

export interface UnattendedView {
  endsAt: Instant | null;
}

export interface StepOutView {
  with: ParticipantId;
  since: Instant;
  until: Instant;
}

export type DescriptionKind = 'offer' | 'answer' | 'rollback';

export type RemovalTerm = 'session' | 'day';

export type AdmissionFailure = 'full' | 'records-unavailable' | 'gone' | 'not-agreed';

export type RefusalReason =
  | 'not-allowed'
  | 'not-here'
  | 'full'
  | 'locked'
  | 'records-unavailable'
  | 'waiting'
  | 'held'
  | 'chat-paused'
  | 'on-break'
  | 'blanked'
  | 'elsewhere';

export type IcePolicy = 'all' | 'relay';

export type RoomRole = 'client' | 'facilitator' | 'co-facilitator' | 'interpreter' | 'captioner' | 'family';

export type ClientMessage =
  | Admit
  | AdmitAll
  | AnswerPing
  | AskToUnmute
  | Blank
  | Caption
  | DeleteChatLine
  | Describe
  | EndBreak
  | EndSession
  | EndStepOut
  | ExtendStepOut
  | HandOver
  | Leave
  | Lock
  | LowerAllHands
  | LowerHand
  | Mute
  | MuteAll
  | NeedMoment
  | NoticeWaiting
  | OfferCandidate
  | OpenCrisis
  | OrderHands
  | PauseChat
  | RaiseHand
  | ReadChat
  | Remove
  | Say
  | SetAgenda
  | SetCamera
  | SetMicrophone
  | SetTopic
  | SettleMoment
  | Spotlight
  | StartBreak
  | StepOut
  | StopCamera
  | TellStaff
  | TurnAway
  | WriteDoor
  | WriteWaiting;

export type ServerMessage =
  | AccessEnded
  | AdmissionFailed
  | AgendaChanged
  | AskedToUnmute
  | Blanked
  | BlankedChanged
  | BreakBegan
  | BreakEnded
  | CameBack
  | CameraStopped
  | CandidateRelayed
  | Captioned
  | ChatLineDeleted
  | ChatPausedChanged
  | CrisesChanged
  | DescriptionRelayed
  | DoorChanged
  | DoorWritten
  | FacilitatorWrote
  | HandsChanged
  | HeldChanged
  | IdentityDelayedChanged
  | Joined
  | LeadChanged
  | Left
  | LockedChanged
  | MediaChanged
  | MediaPlaceChanged
  | MomentNoted
  | MomentsChanged
  | Muted
  | PingSent
  | QueueMoved
  | RecordsDelayedChanged
  | Refused
  | Removed
  | Replaced
  | Resumed
  | Returned
  | Said
  | SessionEnded
  | SpotlightChanged
  | StaffSaid
  | SteppedOut
  | TimeOver
  | TopicChanged
  | TurnedAway
  | WaitingBegan
  | Welcomed
  | WentAway;
