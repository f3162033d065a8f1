import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Gone, Tabs } from '../../src/platform/tabs';

const open: Tabs[] = [];

function tab(person: string) {
  const gone = vi.fn<(why: Gone) => void>();
  const tabs = new Tabs(person, gone);
  open.push(tabs);
  return { tabs, gone };
}

describe('tabs of one browser', () => {
  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });

  it('tell each other at once that the person signs out', async () => {
    const first = tab('fia');
    const second = tab('fia');
    second.tabs.signOut();
    await vi.waitFor(() => expect(first.gone).toHaveBeenCalledWith('signed-out'));
  });

  it('leave when another person signs in, and stay when it is the same', async () => {
    const fia = tab('fia');
    tab('fia');
    tab('kofi');
    await vi.waitFor(() => expect(fia.gone).toHaveBeenCalledTimes(1));
    expect(fia.gone).toHaveBeenCalledWith('somebody-else');
  });
});
