import type { RoomState } from '../room/state/state';
import type { ConnectionStatus } from '../signal/room-connection';

/** What the page shows of a live evening: the room's state, unless the line has something to say. */
export type LiveStep =
  | 'connecting'
  | 'waiting'
  | 'room'
  | 'holding'
  | 'refused'
  | 'ended'
  | 'removed'
  | 'replaced'
  | 'turned-away'
  | 'access-ended'
  | 'time-over'
  | 'left'
  | 'broken';

export function liveStep(live: { readonly state: RoomState; readonly status: ConnectionStatus }): LiveStep {
  const { state, status } = live;
  if (state.step === 'over') return state.how;
  if (status.is === 'refused') {
    const code = status.problem.code;
    return code === 'ended' || code === 'removed' ? code : 'refused';
  }
  if (status.is === 'closed') return status.how;
  if (state.step === 'room') return status.is === 'open' ? 'room' : 'holding';
  if (state.step === 'waiting') return 'waiting';
  return 'connecting';
}
