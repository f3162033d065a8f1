import { msg } from '@lit/localize';
import type { ClientMessage, ParticipantView } from '../signal/protocol.gen';
import { isFacilitator, type Inside } from '../room/state/state';
import type { Considering } from './considering';

/** One entry of a person's menu: its label, and the message to send or the dialog to show first. */
export interface PersonAction {
  readonly value: string;
  readonly label: string;
  readonly icon: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly asks?: ClientMessage;
  readonly considers?: Considering;
}

/** What a facilitator can do for or about one person in the present state, ordered by how much it changes. */
export function personActions(room: Inside, person: ParticipantView): PersonAction[] {
  if (person.id === room.you.id) return [];
  return isFacilitator(person) ? forColleague(room, person) : forMember(room, person);
}

function forColleague(room: Inside, person: ParticipantView): PersonAction[] {
  const actions = [spotlight(room, person)];
  if (room.course.lead === room.you.id) {
    actions.push({
      value: 'hand-over',
      label: msg('Hand over the lead…'),
      icon: 'star',
      disabled: person.awayUntil !== null,
      considers: { what: 'hand-over', person },
    });
  }
  return actions;
}

function forMember(room: Inside, person: ParticipantView): PersonAction[] {
  const { id: participant } = person;
  const actions: PersonAction[] = [
    person.microphone
      ? { value: 'mute', label: msg('Mute'), icon: 'mic-off', asks: { type: 'mute', participant } }
      : {
          value: 'ask-to-unmute',
          label: msg('Ask to unmute'),
          icon: 'mic',
          disabled: !person.media || person.blanked,
          asks: { type: 'ask-to-unmute', participant },
        },
    {
      value: 'stop-camera',
      label: msg('Stop camera'),
      icon: 'camera-off',
      disabled: !person.camera,
      asks: { type: 'stop-camera', participant },
    },
    {
      value: 'lower-hand',
      label: msg('Lower hand'),
      icon: 'hand',
      disabled: !person.hand,
      asks: { type: 'lower-hand', participant },
    },
    spotlight(room, person),
  ];
  actions.push(
    {
      value: 'step-out',
      label: msg('Step out together…'),
      icon: 'people',
      disabled: person.awayUntil !== null || person.steppedOut || room.own.stepOut !== null,
      considers: { what: 'step-out', person },
    },
    person.blanked
      ? {
          value: 'lift',
          label: msg('End the pause'),
          icon: 'play',
          asks: { type: 'blank', participant, blanked: false, explanation: '' },
        }
      : {
          value: 'blank',
          label: msg('Pause sound and picture…'),
          icon: 'eye-slash',
          considers: { what: 'blank', person },
        },
    {
      value: 'crisis',
      label: msg('Open crisis plan'),
      icon: 'phone',
      danger: true,
      asks: { type: 'open-crisis', participant },
    },
    {
      value: 'remove',
      label: msg('Remove…'),
      icon: 'remove',
      danger: true,
      considers: { what: 'remove', person },
    },
  );
  return actions;
}

function spotlight(room: Inside, person: ParticipantView): PersonAction {
  const lit = room.course.spotlight === person.id;
  return {
    value: 'spotlight',
    label: lit ? msg('End spotlight') : msg('Spotlight'),
    icon: 'star',
    asks: { type: 'spotlight', participant: lit ? null : person.id },
  };
}
