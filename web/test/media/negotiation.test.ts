import { describe, expect, it } from 'vitest';
import { isPolite, offersAnew, onOffer, withinReach } from '../../src/media/negotiation';
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

describe('sound and picture', () => {
  const max = person('max');
  const fia = person('fia');

  it('are there with everybody else who has a place and is here', () => {
    const away = person('ada', { awayUntil: '2026-11-23T18:00:00Z' });
    const byChat = person('bo', { media: false });
    expect(withinReach(max, [max, fia, away, byChat])).toEqual([fia]);
  });

  it('are there with nobody for somebody without a place', () => {
    const without = person('max', { media: false });
    expect(withinReach(without, [without, fia])).toEqual([]);
  });

  it('do not cross a step-out, either way', () => {
    const aside = person('max', { steppedOut: true });
    const helper = person('fia', { steppedOut: true });
    const ada = person('ada');
    const bo = person('bo');
    const everybody = [aside, helper, ada, bo];
    expect(withinReach(aside, everybody)).toEqual([helper]);
    expect(withinReach(ada, everybody)).toEqual([bo]);
  });
});

describe('who offers to everybody', () => {
  const max = person('max', { epoch: 3 });

  it('has just come in, come back, gone aside or been given a place', () => {
    expect(offersAnew(null, max)).toBe(true);
    expect(offersAnew(person('max', { epoch: 2 }), max)).toBe(true);
    expect(offersAnew(person('max', { epoch: 3, media: false }), max)).toBe(true);
  });

  it('is not somebody who only hears news, or has no place', () => {
    expect(offersAnew(max, max)).toBe(false);
    expect(offersAnew(null, person('max', { media: false }))).toBe(false);
  });
});
