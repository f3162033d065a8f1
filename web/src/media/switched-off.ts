import { msg } from '@lit/localize';
import type { Inside } from '../room/state/state';
import type { ServerMessage } from '../signal/protocol.gen';
import type { Device } from './devices';

const both: readonly Device[] = ['microphone', 'camera'];

/**
 * Which of the person's own devices a message switches off; `room` is the state after it. Off stops the track. No
 * message turns a device on.
 */
export function switchedOff(message: ServerMessage, room: Inside): readonly Device[] {
  const { you } = room;
  switch (message.type) {
    case 'welcomed':
      return both.filter((device) => !you[device]);
    case 'muted':
      return ['microphone'];
    case 'camera-stopped':
      return ['camera'];
    case 'blanked':
      return message.explanation === null ? [] : both;
    case 'break-began':
      return both;
    case 'blanked-changed':
    case 'media-place-changed':
      return message.participant === you.id && (you.blanked || !you.media) ? both : [];
    case 'stepped-out':
    case 'came-back':
      return message.participant.id === you.id ? both : [];
    case 'refused':
      return both.filter((device) => message.command === `set-${device}`);
    default:
      return [];
  }
}

/** Why no device can be turned on now, in a sentence; null when it can. */
export function whyOff(room: Inside): string | null {
  if (room.course.breakUntil !== null)
    return msg('This is a break. Every microphone and camera is off until it is over.');
  if (room.own.blanked !== null || room.you.blanked)
    return msg('Your sound and picture are paused by your facilitator. You can write in the chat.');
  return null;
}
