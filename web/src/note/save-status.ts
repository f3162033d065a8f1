import { msg, str } from '@lit/localize';
import { clockWithSeconds, dayAndClock } from '../platform/zoned-time';
import { isBlank } from '../platform/text';
import type { NoteDraft } from './draft';

export interface SaveWords {
  text: string;
  detail: string | null;
  tone: 'quiet' | 'good' | 'care';
}

/** The line under a draft: whether its text is on the server. */
export function saveWords(draft: NoteDraft, zone: string): SaveWords {
  const { state } = draft;
  switch (state.kind) {
    case 'waiting':
    case 'saving':
      return { text: msg('Saving …'), detail: null, tone: 'quiet' };
    case 'failing':
      return { text: msg('Not saved yet: trying again'), detail: draft.trouble, tone: 'care' };
    case 'stopped':
      return draft.conflict
        ? { text: msg('Two versions: please decide'), detail: null, tone: 'care' }
        : { text: msg('Not saved'), detail: draft.trouble, tone: 'care' };
    case 'clean':
      return clean(draft, zone);
  }
}

function clean(draft: NoteDraft, zone: string): SaveWords {
  if (draft.savedAt)
    return { text: msg(str`Saved ${clockWithSeconds(draft.savedAt, zone)}`), detail: null, tone: 'good' };
  const { revisedAt, content } = draft.note;
  const begun = revisedAt && Object.values(content).some((text) => !isBlank(text));
  return {
    text: begun ? msg(str`Last written ${dayAndClock(revisedAt, zone)}`) : msg('Nothing written yet'),
    detail: null,
    tone: 'quiet',
  };
}
