import type { ParticipantRole } from '../signal/protocol.gen';

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
