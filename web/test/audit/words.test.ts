import { describe, expect, it } from 'vitest';
import { actInWords, deservesAttention, kindInWords, shortId } from '../../src/audit/words';

const event = {
  seq: 1,
  at: '',
  actor: null,
  actorName: null,
  kind: 'participant',
  record: null,
  session: null,
};

describe('the trail in words', () => {
  it('says what people did as people say it', () => {
    expect(`${actInWords('sign')} ${kindInWords('progress-note')}`).toBe('signed progress note');
    expect(`${actInWords('answer')} ${kindInWords('arrival')}`).toBe('answered arrival check');
  });

  it('shows an act that it has no words for, instead of hiding it', () => {
    expect(actInWords('break-glass')).toBe('break glass');
    expect(kindInWords('care-plan')).toBe('care plan');
  });

  it('shortens ids and nothing else', () => {
    expect(shortId('018f3c1e-7a52-7c33-9a51-0a9b6d2f7e11')).toBe('6d2f7e11');
    expect(shortId('describe')).toBe('describe');
    expect(shortId(null)).toBe('');
  });

  it('points out what was refused and who was put out', () => {
    expect(deservesAttention({ ...event, act: 'forbidden' })).toBe(true);
    expect(deservesAttention({ ...event, act: 'open' })).toBe(false);
  });
});
