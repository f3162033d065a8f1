import type { ServerMessage } from '../../signal/protocol.gen';

/** Messages that a person gets who is not in the room, or that change nothing that is shown. */
type OutsideMessage =
  | 'welcomed'
  | 'resumed'
  | 'waiting-began'
  | 'queue-moved'
  | 'facilitator-wrote'
  | 'turned-away'
  | 'removed'
  | 'replaced'
  | 'session-ended'
  | 'access-ended'
  | 'time-over'
  | 'ping-sent'
  | 'description-relayed'
  | 'candidate-relayed';

/** Messages to somebody who is in the room. */
export type RoomMessage = Exclude<ServerMessage, { type: OutsideMessage }>;
