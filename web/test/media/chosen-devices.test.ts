import { afterEach, describe, expect, it } from 'vitest';
import { OwnMedia } from '../../src/media/own-media';

describe('chosen devices', () => {
  afterEach(() => sessionStorage.clear());

  it('are chosen again after the page was loaded again', () => {
    new OwnMedia().choose({ microphone: 'headset', camera: '', speaker: 'headset out' });
    expect(new OwnMedia().devices).toEqual({ microphone: 'headset', camera: '', speaker: 'headset out' });
  });

  it('are the browser\u2019s own when what was kept makes no sense', () => {
    sessionStorage.setItem('vesper.devices', '{"camera": 3');
    expect(new OwnMedia().devices.camera).toBe('');
    sessionStorage.setItem('vesper.devices', '{"camera": 3}');
    expect(new OwnMedia().devices.camera).toBe('');
  });
});
