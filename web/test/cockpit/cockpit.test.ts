import { describe, expect, it } from 'vitest';
import { askingOf } from '../../src/cockpit/asking';
import { cockpitNews } from '../../src/cockpit/cockpit-news';
import { longer } from '../../src/cockpit/step-out';
import { reduce } from '../../src/room/state/reduce';
import type { Inside } from '../../src/room/state/state';
import { welcomed } from '../../src/room/state/welcome';
import type { ServerMessage, StaffView } from '../../src/signal/protocol.gen';
import { person, welcome } from '../people';

const fia = person('fia', { role: 'facilitator', seat: 1001 });
const max = person('max');
const staff: StaffView = { moments: [], crises: [], lines: [], identityDelayed: false };
const room = welcomed(welcome(fia, [max], { staff }), 0);
const after = (message: ServerMessage) => reduce(room, message, 0) as Inside;

describe('the second step', () => {
  it('asks the room for nothing before it is answered, and then for just that', () => {
    const asking = askingOf({ what: 'hand-over', person: max });
    expect(asking?.confirm).toBe('Hand over');
    expect(asking?.then('')).toEqual({ type: 'hand-over', participant: 'max' });
  });

  it('carries the words that the person will read', () => {
    const asking = askingOf({ what: 'blank', person: max });
    expect(asking?.reasonLabel).toContain('for them to read');
    expect(asking?.then('Somebody is behind you')).toEqual({
      type: 'blank',
      participant: 'max',
      blanked: true,
      explanation: 'Somebody is behind you',
    });
  });

  it('shows a long line only in part before it is deleted', () => {
    const asking = askingOf({ what: 'delete-line', line: 7, name: 'Max', text: 'word '.repeat(200) });
    expect(asking?.text.length).toBeLessThan(260);
  });
});

describe('what a facilitator hears', () => {
  it('is told once that somebody needs a moment', () => {
    const next = after({ type: 'moments-changed', participants: ['max'] });
    expect(cockpitNews(room, next)).toEqual(['Max needs a moment.']);
    expect(cockpitNews(next, next)).toEqual([]);
  });

  it('is read what somebody in the waiting room writes', () => {
    const at = '2026-11-23T18:05:00Z';
    const next = after({ type: 'door-written', participant: 'noor', text: 'My bus is late', at });
    expect(cockpitNews(room, next)).toEqual(['Somebody writes from the waiting room: My bus is late']);
  });

  it('is told who leads', () => {
    expect(cockpitNews(room, after({ type: 'lead-changed', participant: 'fia' }))).toEqual(['You lead now.']);
  });
});

describe('more time aside', () => {
  it('adds five minutes to what is left, within what the room allows', () => {
    expect(longer(90_000)).toBe(7);
    expect(longer(-5_000)).toBe(5);
    expect(longer(29 * 60_000)).toBe(30);
  });
});
