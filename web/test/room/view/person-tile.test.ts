import { afterEach, describe, expect, it } from 'vitest';
import type { PersonTile } from '../../../src/room/view/person-tile';
import '../../../src/room/view/person-tile';
import { person } from '../../people';

async function tile(about: Partial<PersonTile>): Promise<PersonTile> {
  const element = document.createElement('vesper-tile');
  Object.assign(element, { person: person('noor') }, about);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('a tile', () => {
  afterEach(() => (document.body.innerHTML = ''));

  it('says that sound and picture are being connected again', async () => {
    expect((await tile({ faltering: true })).textContent).toContain('Connecting again');
    expect((await tile({ faltering: false })).textContent).not.toContain('Connecting again');
  });

  it('says only that somebody is away when both are true', async () => {
    const away = person('noor', { awayUntil: '2026-11-23T18:06:00Z' });
    const words = (await tile({ faltering: true, person: away })).textContent;
    expect(words).toContain('Reconnecting');
    expect(words).not.toContain('Connecting again');
  });

  it('plays from the speaker that was chosen, where the browser lets it', async () => {
    const element = await tile({});
    const chosen: string[] = [];
    const video = element.querySelector('video') as HTMLVideoElement;
    video.setSinkId = (id) => (chosen.push(id), Promise.resolve());
    element.speaker = 'headphones';
    await element.updateComplete;
    expect(chosen).toEqual(['headphones']);
  });

  it('keeps a very long name in one piece and whole for whoever looks closer', async () => {
    const name = 'Maximiliana-Theodora of the Long Wednesday Evening Walks';
    const element = await tile({ person: person('noor', { name }) });
    expect(element.querySelector('.tile-text')?.getAttribute('title')).toBe(name);
  });
});
