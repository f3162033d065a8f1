import type { ParticipantRole } from '../../signal/protocol.gen';

const words: Readonly<Record<ParticipantRole, string>> = {
  client: '',
  facilitator: 'Facilitator',
  'co-facilitator': 'Co-facilitator',
  interpreter: 'Interpreter',
  captioner: 'Captioner',
  family: 'Family guest',
};

/** What somebody is in the room, in words; empty for a client, who is simply here. */
export function roleWord(role: ParticipantRole): string {
  return words[role];
}

/** Somebody from outside the group, invited for a time: always shown as what they are. */
export function isGuest(role: ParticipantRole): boolean {
  return role === 'interpreter' || role === 'captioner' || role === 'family';
}

/** The same, with the word that says that they are a guest. */
export function guestWord(role: ParticipantRole): string {
  return role === 'family' ? words.family : `${words[role]}, guest`;
}
