import { afterEach, describe, expect, it, vi } from 'vitest';
import '../../../src/room/view/chat-panel';
import type { ChatPanel } from '../../../src/room/view/chat-panel';
import { ChatDraft } from '../../../src/room/session/chat-draft';

// The simulated page knows no form-associated elements; what is tested here is the text field.
vi.mock('@awesome.me/webawesome/dist/components/button/button.js', () => ({}));

describe('the box that Max writes in', () => {
  afterEach(() => document.body.replaceChildren());

  it('is empty once his line has arrived', async () => {
    const panel = document.createElement('vesper-chat') as ChatPanel;
    panel.you = 'max';
    panel.draft = new ChatDraft();
    document.body.append(panel);
    await panel.updateComplete;
    const box = panel.querySelector<HTMLInputElement>('#chat-text')!;

    box.value = 'Hello from the bus stop.';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    panel.draft.take([]);
    const line = {
      id: 1,
      from: 'max',
      name: 'Max A.',
      text: 'Hello from the bus stop.',
      at: '2026-11-23T18:10:00Z',
    };
    panel.draft.follow([line], 'max');
    panel.lines = [line];
    await panel.updateComplete;

    expect(box.value).toBe('');
  });
});
