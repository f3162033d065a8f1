import { CLOSE_CODES } from './protocol.gen';

/** What a page does about a closed socket. */
export type AfterClose =
  | 'resume'
  | 'ask-again'
  | 'left'
  | 'replaced'
  | 'removed'
  | 'ended'
  | 'turned-away'
  | 'access-ended'
  | 'time-over'
  | 'broken';

/**
 * What to do after a close code. An unknown code means a network failure or a server that stops: the page comes back.
 * 1008 means a stale ticket or a login that ran out: a new ticket tells which.
 */
export function afterClose(code: number): AfterClose {
  switch (code) {
    case CLOSE_CODES.LEFT.code:
      return 'left';
    case CLOSE_CODES.REPLACED.code:
      return 'replaced';
    case CLOSE_CODES.REMOVED.code:
      return 'removed';
    case CLOSE_CODES.SESSION_ENDED.code:
      return 'ended';
    case CLOSE_CODES.TURNED_AWAY.code:
      return 'turned-away';
    case CLOSE_CODES.ACCESS_ENDED.code:
      return 'access-ended';
    case CLOSE_CODES.TIME_OVER.code:
      return 'time-over';
    case CLOSE_CODES.VIOLATION.code:
      return 'ask-again';
    case CLOSE_CODES.BINARY.code:
    case CLOSE_CODES.MALFORMED.code:
    case CLOSE_CODES.TOO_BIG.code:
      return 'broken';
    default:
      return 'resume';
  }
}
