import { msg } from '@lit/localize';
import type { AdmissionFailure, ServerMessage } from '../../signal/protocol.gen';
import { supportChanged } from './reduce-support';
import { sessionFlowChanged, isSessionFlow } from './reduce-session-flow';
import { change, without, withPeople } from './people';
import type { RoomMessage } from './messages';
import { welcomed } from './welcome';
import type { Inside, RoomState } from './state';

/** The state of the page after a message of the server. Pure; time is an argument. */
export function reduce(state: RoomState, message: ServerMessage, now: number): RoomState {
  switch (message.type) {
    case 'welcomed':
      return welcomed(message, now);
    case 'resumed':
      return state.step === 'room'
        ? { ...state, clockAhead: Date.parse(message.now) - now, iceServers: message.iceServers }
        : state;
    case 'waiting-began':
      return {
        step: 'waiting',
        place: message.place,
        seen: message.seen,
        facilitatorPresent: message.facilitatorPresent,
        again: state.step === 'room' || (state.step === 'waiting' && state.again === true),
        letters: state.step === 'waiting' ? state.letters : [],
      };
    case 'queue-moved':
      return state.step === 'waiting'
        ? {
            ...state,
            place: message.place,
            seen: message.seen,
            facilitatorPresent: message.facilitatorPresent,
          }
        : state;
    case 'facilitator-wrote':
      return state.step === 'waiting'
        ? { ...state, letters: [...state.letters, { text: message.text, at: message.at }] }
        : state;
    case 'turned-away':
      return { step: 'over', how: 'turned-away', reason: message.reason };
    case 'removed':
      return { step: 'over', how: 'removed', reason: null };
    case 'replaced':
      return { step: 'over', how: 'replaced', reason: null };
    case 'session-ended':
      return { step: 'over', how: 'ended', reason: null };
    case 'access-ended':
      return { step: 'over', how: 'access-ended', reason: null };
    case 'time-over':
      return { step: 'over', how: 'time-over', reason: null };
    case 'ping-sent':
    case 'description-relayed':
    case 'candidate-relayed':
      return state;
    default:
      return state.step === 'room' ? inRoom(state, message, now) : state;
  }
}

function inRoom(state: Inside, message: RoomMessage, now: number): Inside {
  switch (message.type) {
    case 'joined':
    case 'returned':
      return withPeople(state, [...without(state, message.participant.id), message.participant]);
    case 'left':
      return {
        ...withPeople(state, without(state, message.participant)),
        hands: state.hands.filter((id) => id !== message.participant),
      };
    case 'went-away':
      return change(state, message.participant, {
        awayUntil: message.until,
        microphone: false,
        camera: false,
      });
    case 'media-changed':
      return change(state, message.participant, { microphone: message.microphone, camera: message.camera });
    case 'media-place-changed':
      return change(state, message.participant, { media: message.media });
    case 'hands-changed':
      return withPeople(
        { ...state, hands: message.hands, course: { ...state.course, quietFirst: message.quietFirst } },
        state.people.map((each) => ({ ...each, hand: message.hands.includes(each.id) })),
      );
    case 'said':
      return state.chat.some((line) => line.id === message.line.id)
        ? state
        : { ...state, chat: [...state.chat, message.line] };
    case 'locked-changed':
      return { ...state, locked: message.locked };
    case 'topic-changed':
      return {
        ...state,
        topic: message.topic,
        topicSince: message.since,
        topicUntil: message.until,
      };
    case 'muted':
      return { ...change(state, state.you.id, { microphone: false }), mutes: state.mutes + 1 };
    case 'asked-to-unmute':
      return { ...state, asks: state.asks + 1 };
    case 'door-changed':
      return { ...state, door: message.waiting };
    case 'records-delayed-changed':
      return { ...state, recordsDelayed: message.delayed };
    case 'admission-failed':
      return { ...state, refusal: { n: now, sentence: whyNotAdmitted(message.why) } };
    case 'refused':
      return { ...state, refusal: { n: now, sentence: message.sentence } };
    default:
      return isSessionFlow(message) ? sessionFlowChanged(state, message) : supportChanged(state, message);
  }
}

function whyNotAdmitted(why: AdmissionFailure): string {
  switch (why) {
    case 'full':
      return msg('Every seat is taken. Nobody was admitted.');
    case 'records-unavailable':
      return msg(
        'Attendance cannot be recorded at the moment, so nobody can be admitted yet. Please try again shortly.',
      );
    case 'gone':
      return msg('This person is not waiting any more.');
    case 'not-agreed':
      return msg(
        'A guest and somebody who has not agreed to them cannot be in the room together. Under Guests you see who has not.',
      );
  }
}
