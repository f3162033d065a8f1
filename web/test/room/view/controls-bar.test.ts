import { afterEach, describe, expect, it } from 'vitest';
import '../../../src/room/view/controls-bar';
import { reduce } from '../../../src/room/state/reduce';
import { arriving, type Inside } from '../../../src/room/state/state';
import { person, welcome } from '../../people';

describe('the controls on a narrow screen', () => {
  afterEach(() => (document.body.innerHTML = ''));

  it('have labels of six letters at most that are part of their names', async () => {
    const bar = document.createElement('vesper-controls');
    bar.room = reduce(arriving, welcome(person('fia', { role: 'facilitator' })), 0) as Inside;
    document.body.append(bar);
    await bar.updateComplete;
    for (const button of bar.querySelectorAll('button')) {
      const label = (button.querySelector('.control-short') ?? button.querySelector('.control-text'))
        ?.textContent as string;
      expect(label.length).toBeLessThanOrEqual(6);
      expect(button.getAttribute('aria-label')?.toLowerCase()).toContain(label.toLowerCase());
    }
  });
});
