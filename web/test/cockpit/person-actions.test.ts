import { describe, expect, it } from 'vitest';
import { personActions } from '../../src/cockpit/person-actions';
import { personLine } from '../../src/cockpit/person-line';
import { welcomed } from '../../src/room/state/welcome';
import type { Inside } from '../../src/room/state/state';
import type { ParticipantView, Welcomed } from '../../src/signal/protocol.gen';
import { person, welcome } from '../people';

const fia = person('fia', { role: 'facilitator', seat: 1001 });
const max = person('max');

function room(others: ParticipantView[], more: Partial<Welcomed['course']> = {}): Inside {
  const message = welcome(fia, others);
  return welcomed({ ...message, course: { ...message.course, ...more } }, 0);
}

function values(inside: Inside, about: ParticipantView): string[] {
  return personActions(inside, about)
    .filter((each) => !each.disabled)
    .map((each) => each.value);
}

describe('the menu of a person', () => {
  it('never offers to unmute somebody, only to ask', () => {
    expect(values(room([max]), max)).toContain('ask-to-unmute');
    const speaking = person('max', { microphone: true });
    expect(values(room([speaking]), speaking)).toContain('mute');
    expect(values(room([speaking]), speaking)).not.toContain('ask-to-unmute');
  });

  it('lifts a pause instead of pausing twice', () => {
    const paused = person('max', { blanked: true });
    expect(values(room([paused]), paused)).toContain('lift');
    expect(values(room([paused]), paused)).not.toContain('blank');
  });

  it('has no way to remove a colleague, and hands over only what one has', () => {
    const ines = person('ines', { role: 'co-facilitator', seat: 1002 });
    expect(values(room([ines]), ines)).toEqual(['spotlight']);
    expect(values(room([ines], { lead: 'fia' }), ines)).toEqual(['spotlight', 'hand-over']);
  });

  it('steps out only with somebody who is here and not yet aside', () => {
    expect(values(room([max]), max)).toContain('step-out');
    const away = person('max', { awayUntil: '2026-11-23T18:06:00Z' });
    expect(values(room([away]), away)).not.toContain('step-out');
    const aside = person('max', { steppedOut: true });
    expect(values(room([aside]), aside)).not.toContain('step-out');
  });

  it('has a second step before what puts somebody out or silences them', () => {
    const actions = personActions(room([max]), max);
    for (const value of ['remove', 'blank', 'step-out']) {
      const action = actions.find((each) => each.value === value);
      expect(action?.asks).toBeUndefined();
      expect(action?.considers).toBeDefined();
    }
  });

  it('pins the crisis card in one press', () => {
    const crisis = personActions(room([max]), max).find((each) => each.value === 'crisis');
    expect(crisis?.asks).toEqual({ type: 'open-crisis', participant: 'max' });
  });

  it('is empty for oneself', () => {
    expect(personActions(room([max]), fia)).toEqual([]);
  });
});

describe('the words under a name', () => {
  it('tell the role and what is different just now', () => {
    const inside = room([max], { lead: 'fia', spotlight: 'max' });
    expect(personLine(inside, fia)).toBe('Facilitator, leads');
    expect(personLine(inside, max)).toBe('In the spotlight');
    expect(personLine(inside, person('max', { steppedOut: true, blanked: true }))).toBe(
      'Stepped out, back soon, sound and picture paused, in the spotlight',
    );
  });
});
