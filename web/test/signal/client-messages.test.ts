import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClientMessage } from '../../src/signal/protocol.gen';

type Fields = {
  [T in ClientMessage['type']]: readonly Exclude<keyof Extract<ClientMessage, { type: T }>, 'type'>[];
};

/** What the page may put into each message: a type or a field that is not in the protocol does not compile. */
const fields: Fields = {
  'answer-ping': ['n'],
  'set-microphone': ['on'],
  'set-camera': ['on'],
  'raise-hand': ['raised'],
  say: ['text'],
  leave: [],
  'write-door': ['text'],
  'need-moment': ['needed'],
  caption: ['text'],
  'read-chat': ['line'],
  describe: ['to', 'toEpoch', 'kind', 'sdp'],
  'offer-candidate': ['to', 'toEpoch', 'candidate', 'sdpMid', 'sdpMLineIndex'],
  admit: ['participant'],
  'admit-all': [],
  'notice-waiting': [],
  'write-waiting': ['participant', 'text'],
  'turn-away': ['participant', 'reason'],
  mute: ['participant'],
  'mute-all': [],
  'stop-camera': ['participant'],
  blank: ['participant', 'blanked', 'explanation'],
  'ask-to-unmute': ['participant'],
  remove: ['participant', 'reason', 'term'],
  'lower-hand': ['participant'],
  lock: ['locked'],
  'order-hands': ['quietFirst'],
  'lower-all-hands': [],
  'delete-chat-line': ['line'],
  'pause-chat': ['paused'],
  spotlight: ['participant'],
  'start-break': ['minutes'],
  'end-break': [],
  'set-agenda': ['items'],
  'set-topic': ['topic', 'minutes'],
  'tell-staff': ['text'],
  'hand-over': ['participant'],
  'settle-moment': ['participant'],
  'step-out': ['participant', 'minutes'],
  'extend-step-out': ['minutes'],
  'end-step-out': [],
  'open-crisis': ['participant'],
  'end-session': [],
};

describe('a message as the page may write it', () => {
  it('is one of those that the server was tested with', () => {
    const files = readdirSync('test/golden/client').map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual(Object.keys(fields).sort());
  });

  it.each(Object.entries(fields))('%s has the fields that the server takes', (type, names) => {
    const golden = JSON.parse(readFileSync(`test/golden/client/${type}.json`, 'utf8')) as object;
    expect(Object.keys(golden).sort()).toEqual(['type', ...names].sort());
  });
});
