import { afterEach, describe, expect, it } from 'vitest';
import { shortcutOf, turnShortcuts } from '../../../src/room/view/shortcuts';

function pressed(key: string, on: string, more: KeyboardEventInit = {}) {
  document.body.innerHTML = on;
  let found: string | null = 'not heard';
  const listen = (event: Event) => (found = shortcutOf(event as KeyboardEvent));
  addEventListener('keydown', listen);
  const target = document.querySelector('[data-target]') ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }));
  removeEventListener('keydown', listen);
  return found;
}

describe('a single key', () => {
  afterEach(() => (document.body.innerHTML = ''));

  it('turns the microphone, the camera and the hand', () => {
    expect(['m', 'v', 'h', 'x'].map((key) => pressed(key, ''))).toEqual([
      'microphone',
      'camera',
      'hand',
      null,
    ]);
  });

  it('is only a letter while somebody types', () => {
    expect(pressed('m', '<input data-target>')).toBeNull();
    expect(pressed('m', '<textarea data-target></textarea>')).toBeNull();
  });

  it('leaves the browser its own', () => {
    expect(pressed('m', '', { ctrlKey: true })).toBeNull();
  });

  it('can be turned off', () => {
    turnShortcuts(false);
    expect(pressed('m', '')).toBeNull();
    turnShortcuts(true);
    expect(pressed('m', '')).toBe('microphone');
  });

  it('waits for a dialog', () => {
    expect(pressed('m', '<wa-dialog open></wa-dialog>')).toBeNull();
  });
});
