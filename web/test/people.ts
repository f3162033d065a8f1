import type { ParticipantView, Welcomed } from '../src/signal/protocol.gen';

export function person(id: string, more: Partial<ParticipantView> = {}): ParticipantView {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    role: 'client',
    seat: 1,
    microphone: false,
    camera: false,
    media: true,
    epoch: 1,
    hand: false,
    awayUntil: null,
    joinedAt: '2026-11-23T18:00:00Z',
    blanked: false,
    steppedOut: false,
    ...more,
  };
}

export function welcome(
  you: ParticipantView,
  others: ParticipantView[] = [],
  more: Partial<Welcomed> = {},
): Welcomed {
  return {
    type: 'welcomed',
    you,
    participants: [you, ...others],
    hands: [],
    topic: '',
    topicSince: null,
    topicUntil: null,
    locked: false,
    chat: [],
    startsAt: '2026-11-23T18:00:00Z',
    endsAt: '2026-11-23T21:00:00Z',
    now: '2026-11-23T18:05:00Z',
    iceServers: [],
    icePolicy: 'all',
    holdSeconds: 60,
    recordsDelayed: false,
    waiting: [],
    course: {
      lead: null,
      quietFirst: false,
      chatPaused: false,
      spotlight: null,
      breakUntil: null,
      agenda: [],
      held: null,
      captions: [],
    },
    own: { moment: false, blanked: null, readUpTo: 0, stepOut: null },
    staff: null,
    ...more,
  };
}
