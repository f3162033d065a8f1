import { describe, expect, it } from 'vitest';
import { arrivalErrors } from '../../src/admission/arrival';
import { waitingLines, type KnownPerson } from '../../src/admission/waiting-room';

const complete = {
  alone: true,
  headphones: true,
  notDriving: true,
  location: 'At home',
  callBack: '555 0100',
  place: 'US-NY',
  contactName: 'Ruth Arden',
  contactPhone: '555 0142',
};

describe('the arrival check', () => {
  it('lets somebody in who is neither alone nor wears headphones: these are answers, too', () => {
    expect(arrivalErrors({ ...complete, alone: false, headphones: false })).toEqual({});
  });

  it('asks a driver to stop', () => {
    expect(arrivalErrors({ ...complete, notDriving: false })).toHaveProperty('notDriving');
  });

  it.each(['', '   ', 'x'.repeat(201)])('needs a place: %j', (location) => {
    expect(arrivalErrors({ ...complete, location })).toHaveProperty('location');
  });

  it.each(['', 'call me', '12', '5'.repeat(41)])('needs a number: %j', (callBack) => {
    expect(arrivalErrors({ ...complete, callBack })).toHaveProperty('callBack');
  });
});

describe('help in an emergency', () => {
  const places = [{ code: 'US-NY', label: 'New York' }];

  it('needs one of the places that the program knows, and none where it knows none', () => {
    expect(arrivalErrors({ ...complete, place: 'US-TX' }, places)).toHaveProperty('place');
    expect(arrivalErrors({ ...complete, place: null }, places)).toHaveProperty('place');
    expect(arrivalErrors(complete, places)).toEqual({});
    expect(arrivalErrors({ ...complete, place: null })).toEqual({});
  });

  it('needs somebody to call', () => {
    expect(arrivalErrors({ ...complete, contactName: ' ' })).toHaveProperty('contactName');
    expect(arrivalErrors({ ...complete, contactPhone: '12' })).toHaveProperty('contactPhone');
  });
});

describe('the waiting room', () => {
  const waiting = [
    {
      participant: 'b',
      name: 'Ada B.',
      since: '2026-11-23T17:51:00Z',
      place: 2,
      late: false,
      role: 'client' as const,
    },
    {
      participant: 'a',
      name: 'Max A.',
      since: '2026-11-23T17:50:00Z',
      place: 1,
      late: false,
      role: 'client' as const,
    },
  ];

  it('has the room\u2019s order and the records\u2019 names', () => {
    const known = [{ participantId: 'a', legalName: 'Max Arden', arrival: null }] as unknown as KnownPerson[];
    expect(waitingLines(waiting, known).map((each) => each.legalName ?? each.name)).toEqual([
      'Max Arden',
      'Ada B.',
    ]);
  });

  it('works by group names alone when the records cannot be read', () => {
    expect(waitingLines(waiting, []).map((each) => each.name)).toEqual(['Max A.', 'Ada B.']);
  });
});
