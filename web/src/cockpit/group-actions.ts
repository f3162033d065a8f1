import { msg } from '@lit/localize';
import type { Inside } from '../room/state/state';
import type { ClientMessage } from '../signal/protocol.gen';
import type { Considering } from './considering';

/** One entry of the group's menu. `on` makes it a switch. */
export interface GroupAction {
  readonly value: string;
  readonly label: string;
  readonly icon?: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly asks?: ClientMessage;
  readonly considers?: Considering;
}

/** What a facilitator can do for the whole group in the present state. */
export function groupActions(room: Inside): GroupAction[] {
  const { course } = room;
  const actions: GroupAction[] = [
    { value: 'mute-all', label: msg('Mute everybody'), icon: 'mic-off', asks: { type: 'mute-all' } },
    {
      value: 'lower-all-hands',
      label: msg('Lower all hands'),
      icon: 'hand',
      disabled: room.hands.length === 0,
      asks: { type: 'lower-all-hands' },
    },
    course.breakUntil
      ? { value: 'break', label: msg('End the break'), icon: 'play', asks: { type: 'end-break' } }
      : { value: 'break', label: msg('Break…'), icon: 'clock', considers: { what: 'break' } },
    { value: 'agenda', label: msg('Agenda…'), icon: 'topic', considers: { what: 'agenda' } },
    { value: 'guests', label: msg('Guests…'), icon: 'people', considers: { what: 'guests' } },
  ];
  if (course.spotlight) {
    actions.push({
      value: 'spotlight',
      label: msg('End spotlight'),
      icon: 'star',
      asks: { type: 'spotlight', participant: null },
    });
  }
  actions.push(
    {
      value: 'quiet-first',
      label: msg('Quiet first'),
      on: course.quietFirst,
      asks: { type: 'order-hands', quietFirst: !course.quietFirst },
    },
    {
      value: 'pause-chat',
      label: msg('Pause chat'),
      on: course.chatPaused,
      asks: { type: 'pause-chat', paused: !course.chatPaused },
    },
  );
  return actions;
}
