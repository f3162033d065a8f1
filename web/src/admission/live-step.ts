import type { Problem } from '../platform/problem';
import type { Inside, RoomState, Waiting } from '../room/state/state';
import type { ConnectionStatus } from '../signal/room-connection';

/** What the page shows of a live session, with its data: the room's state, or what the connection has to say. */
export type LiveStep =
  | { readonly is: 'connecting' }
  | { readonly is: 'waiting'; readonly room: Waiting }
  | { readonly is: 'room' | 'holding'; readonly room: Inside }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'over'; readonly how: Ended; readonly reason: string | null };

/** How a session can end for one person. */
export type Ended =
  'ended' | 'removed' | 'replaced' | 'turned-away' | 'access-ended' | 'time-over' | 'left' | 'broken';

export function liveStep(live: { readonly state: RoomState; readonly status: ConnectionStatus }): LiveStep {
  const { state, status } = live;
  if (state.step === 'over') return { is: 'over', how: state.how, reason: state.reason };
  if (status.is === 'refused') {
    const { code } = status.problem;
    return code === 'ended' || code === 'removed'
      ? { is: 'over', how: code, reason: null }
      : { is: 'refused', problem: status.problem };
  }
  if (status.is === 'closed') return { is: 'over', how: status.how, reason: null };
  if (state.step === 'room') return { is: status.is === 'open' ? 'room' : 'holding', room: state };
  return state.step === 'waiting' ? { is: 'waiting', room: state } : { is: 'connecting' };
}
