import { describe, expect, it } from 'vitest';
import { isPolite, onOffer, whomToOffer } from '../../src/media/negotiation';
import { person } from '../people';

describe('when an offer comes in', () => {
  const calm = { polite: true, makingOffer: false, signaling: 'stable', settled: true } as const;

  it('is accepted in peace', () => {
    expect(onOffer(calm)).toBe('accept');
    expect(onOffer({ ...calm, polite: false })).toBe('accept');
  });

  it('is ignored by the impolite side when offers cross', () => {
    expect(onOffer({ ...calm, polite: false, makingOffer: true })).toBe('ignore');
    expect(onOffer({ ...calm, polite: false, signaling: 'have-local-offer' })).toBe('ignore');
  });

  it('makes the polite side give way', () => {
    expect(onOffer({ ...calm, makingOffer: true })).toBe('roll-back');
    expect(onOffer({ ...calm, signaling: 'have-local-offer', settled: false })).toBe('start-over');
  });

  it('finds one of two people polite', () => {
    expect(isPolite('a', 'b')).not.toBe(isPolite('b', 'a'));
  });
});

describe('who comes in', () => {
  const max = person('max');
  const fia = person('fia');

  it('offers to everybody else with a place who is here', () => {
    const away = person('ada', { awayUntil: '2026-11-23T18:00:00Z' });
    const byChat = person('bo', { media: false });
    expect(whomToOffer(max, [max, fia, away, byChat])).toEqual([fia]);
  });

  it('offers to nobody without a place', () => {
    const without = person('max', { media: false });
    expect(whomToOffer(without, [without, fia])).toEqual([]);
  });
});
