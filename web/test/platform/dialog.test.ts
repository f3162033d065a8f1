import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The widgets need more of a browser than there is here; plain elements are closed by an event as well.
vi.mock('@awesome.me/webawesome/dist/components/button/button.js', () => ({}));
vi.mock('@awesome.me/webawesome/dist/components/dialog/dialog.js', () => ({}));

import { Dialog } from '../../src/platform/dialog';

class Asks extends Dialog {
  openings = 0;

  protected override heading(): string {
    return 'Leave?';
  }

  protected override content() {
    return html`<p>Are you sure?</p>`;
  }

  protected override opening(): void {
    this.openings++;
  }
}
customElements.define('test-asks', Asks);

describe('a dialog', () => {
  let dialog: Asks;
  let cancelled: number;
  const tells = (type: string) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    dialog.querySelector('wa-dialog')?.dispatchEvent(event);
    return event;
  };
  const set = async (change: Partial<Asks>) => {
    Object.assign(dialog, change);
    await dialog.updateComplete;
  };

  beforeEach(async () => {
    cancelled = 0;
    dialog = new Asks();
    dialog.addEventListener('cancelled', () => cancelled++);
    document.body.append(dialog);
    await set({ open: true });
  });
  afterEach(() => document.body.replaceChildren());

  it('is cancelled by the person who closes it', () => {
    expect(tells('wa-hide').defaultPrevented).toBe(false);
    expect(cancelled).toBe(1);
  });

  it('stays while the server is asked', async () => {
    await set({ busy: true });
    expect(tells('wa-hide').defaultPrevented).toBe(true);
    expect(cancelled).toBe(0);
  });

  it('is not cancelled by what was done', async () => {
    await set({ open: false });
    tells('wa-hide');
    expect(cancelled).toBe(0);
  });

  it('keeps its words until it has disappeared', async () => {
    await set({ open: false });
    expect(dialog.textContent).toContain('Are you sure?');
    tells('wa-after-hide');
    await dialog.updateComplete;
    expect(dialog.textContent).not.toContain('Are you sure?');
  });

  it('begins anew when it opens again, also while it is still closing', async () => {
    await set({ open: false });
    await set({ open: true });
    expect(dialog.openings).toBe(2);
    tells('wa-after-hide');
    await dialog.updateComplete;
    expect(dialog.textContent).toContain('Are you sure?');
  });

  it('does not mind a menu within it that closes', () => {
    const menu = document.createElement('div');
    dialog.querySelector('wa-dialog')?.append(menu);
    menu.dispatchEvent(new Event('wa-hide', { bubbles: true }));
    expect(cancelled).toBe(0);
  });
});
