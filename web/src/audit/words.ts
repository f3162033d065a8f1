import type { AuditEvent } from './event';

/** What was done, in words that an administrator would use. An act without a word of its own is shown as it is. */
const acts: Readonly<Record<string, string>> = {
  open: 'opened',
  create: 'created',
  revise: 'wrote in',
  sign: 'signed',
  'co-sign': 'co-signed',
  begin: 'began',
  add: 'added to',
  'add-to': 'added to',
  'add-addendum': 'added an addendum to',
  close: 'closed',
  correct: 'corrected',
  attest: 'attested',
  accept: 'accepted',
  invite: 'invited',
  withdraw: 'withdrew',
  recognize: 'signed in with',
  agree: 'agreed to',
  disagree: 'did not agree to',
  answer: 'answered',
  arrive: 'answered the arrival check of',
  admit: 'admitted',
  'admit-all': 'admitted everybody to',
  return: 'came back:',
  drop: 'lost the connection:',
  leave: 'left:',
  'turn-away': 'turned away',
  remove: 'removed',
  mute: 'muted',
  'ask-to-unmute': 'asked to unmute',
  'lower-hand': 'lowered the hand of',
  lock: 'locked',
  unlock: 'unlocked',
  'set-topic': 'set the topic of',
  'set-agenda': 'set the agenda of',
  'mute-all': 'muted everybody in',
  'stop-camera': 'stopped the camera of',
  blank: 'paused sound and picture of',
  unblank: 'gave sound and picture back to',
  'order-hands': 'changed the order of hands in',
  'lower-all-hands': 'lowered all hands in',
  'delete-chat-line': 'deleted a chat line in',
  'pause-chat': 'paused the chat of',
  'resume-chat': 'opened the chat of',
  spotlight: 'set the spotlight on',
  'start-break': 'began a break in',
  'end-break': 'ended the break in',
  'settle-moment': 'saw to the silent signal of',
  'step-out': 'stepped out with',
  'extend-step-out': 'stayed aside for longer with',
  'end-step-out': 'ended the step-out with',
  'come-back': 'came back to the group:',
  'open-crisis': 'opened the crisis panel for',
  'hand-over': 'handed the room over to',
  lead: 'leads',
  'end-access': 'ended in Keycloak: the access of',
  suspend: 'suspended',
  lift: 'lifted the suspension of',
  'put-out': 'was put out when their access ended:',
  'write-waiting': 'wrote to',
  end: 'ended',
  forbidden: 'was refused:',
};

const kinds: Readonly<Record<string, string>> = {
  'group-note': 'group note',
  'progress-note': 'progress note',
  'private-note': 'own private note',
  note: 'note',
  'session-notes': 'list of notes',
  'crisis-record': 'emergency record',
  attendance: 'attendance sheet',
  'attendance-sheet': 'attendance sheet',
  participant: 'participant',
  person: 'person',
  suspension: 'suspension',
  room: 'room',
  door: 'the front door',
  command: 'command',
  agreement: 'agreement',
  arrival: 'arrival check',
  ticket: 'ticket',
  'guest-invitation': 'invitation of a guest',
  audit: 'audit trail',
};

const plain = (word: string): string => word.replaceAll('-', ' ');

export const actInWords = (act: string): string => acts[act] ?? plain(act);

export const kindInWords = (kind: string): string => kinds[kind] ?? plain(kind);

/** Ids are for comparing, not for reading: their end is enough to tell two apart on one page. */
export function shortId(id: string | null): string {
  if (!id) return '';
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) ? id.slice(-8) : id;
}

/** Acts that somebody should look at. */
export function deservesAttention(event: AuditEvent): boolean {
  return ['forbidden', 'remove', 'turn-away', 'open-crisis', 'put-out', 'suspend'].includes(event.act);
}
