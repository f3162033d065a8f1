import { msg } from '@lit/localize';
import type { AuditEvent } from './event';

/** An act in words for administrators. An act without words of its own is shown as it is. */
const acts = (): Readonly<Record<string, string>> => ({
  open: msg('opened'),
  create: msg('created'),
  revise: msg('wrote in'),
  sign: msg('signed'),
  'co-sign': msg('co-signed'),
  begin: msg('began'),
  add: msg('added to'),
  'add-to': msg('added to'),
  'add-addendum': msg('added an addendum to'),
  close: msg('closed'),
  correct: msg('corrected'),
  attest: msg('attested'),
  accept: msg('accepted'),
  invite: msg('invited'),
  withdraw: msg('withdrew'),
  recognize: msg('signed in with'),
  agree: msg('agreed to'),
  disagree: msg('did not agree to'),
  answer: msg('answered'),
  arrive: msg('answered the arrival check of'),
  admit: msg('admitted'),
  'admit-all': msg('admitted everybody to'),
  return: msg('came back:'),
  drop: msg('lost the connection:'),
  leave: msg('left:'),
  'turn-away': msg('turned away'),
  remove: msg('removed'),
  mute: msg('muted'),
  'ask-to-unmute': msg('asked to unmute'),
  'lower-hand': msg('lowered the hand of'),
  lock: msg('locked'),
  unlock: msg('unlocked'),
  'set-topic': msg('set the topic of'),
  'set-agenda': msg('set the agenda of'),
  'mute-all': msg('muted everybody in'),
  'stop-camera': msg('stopped the camera of'),
  blank: msg('paused sound and picture of'),
  unblank: msg('restored sound and picture of'),
  'order-hands': msg('changed the order of hands in'),
  'lower-all-hands': msg('lowered all hands in'),
  'delete-chat-line': msg('deleted a chat line in'),
  'pause-chat': msg('paused the chat of'),
  'resume-chat': msg('resumed the chat of'),
  spotlight: msg('set the spotlight on'),
  'start-break': msg('began a break in'),
  'end-break': msg('ended the break in'),
  'settle-moment': msg('answered the request for a moment of'),
  'step-out': msg('stepped out with'),
  'extend-step-out': msg('extended the step-out with'),
  'end-step-out': msg('ended the step-out with'),
  'come-back': msg('came back to the group:'),
  'open-crisis': msg('opened the crisis plan of'),
  'hand-over': msg('handed the room over to'),
  lead: msg('leads'),
  'end-access': msg('ended the access of'),
  suspend: msg('suspended'),
  lift: msg('lifted the suspension of'),
  'put-out': msg('left because their access ended:'),
  'write-waiting': msg('wrote to'),
  end: msg('ended'),
  forbidden: msg('was refused:'),
});

const kinds = (): Readonly<Record<string, string>> => ({
  'group-note': msg('group note'),
  'progress-note': msg('progress note'),
  'private-note': msg('own private note'),
  note: msg('note'),
  'session-notes': msg('list of notes'),
  'crisis-record': msg('emergency record'),
  attendance: msg('attendance sheet'),
  'attendance-sheet': msg('attendance sheet'),
  participant: msg('participant'),
  person: msg('person'),
  suspension: msg('suspension'),
  room: msg('room'),
  door: msg('the waiting room'),
  command: msg('command'),
  agreement: msg('agreement'),
  arrival: msg('arrival check'),
  ticket: msg('ticket'),
  'guest-invitation': msg('invitation of a guest'),
  audit: msg('audit trail'),
});

const plain = (word: string): string => word.replaceAll('-', ' ');

export const actInWords = (act: string): string => acts()[act] ?? plain(act);

export const kindInWords = (kind: string): string => kinds()[kind] ?? plain(kind);

/** The end of an id, which is enough to tell two apart on one page. */
export function shortId(id: string | null): string {
  if (!id) return '';
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) ? id.slice(-8) : id;
}

/** Acts that somebody should look at. */
export function deservesAttention(event: AuditEvent): boolean {
  return ['forbidden', 'remove', 'turn-away', 'open-crisis', 'put-out', 'suspend'].includes(event.act);
}
