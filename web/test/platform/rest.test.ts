import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callFor, get, put } from '../../src/platform/rest';

describe('a page that was made for one person', () => {
  const gone = vi.fn();
  let sent: RequestInit[];
  let answer: () => Response;

  beforeEach(() => {
    sent = [];
    answer = () => new Response('"the notes"');
    gone.mockClear();
    callFor('fia', gone);
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      sent.push(init);
      return Promise.resolve(answer());
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('says with every call for whom it was made', async () => {
    await get('/api/tonight');
    await put('/api/notes/1', {});
    expect(sent.map((init) => new Headers(init.headers).get('Vesper-Person'))).toEqual(['fia', 'fia']);
  });

  it('is left when somebody else is signed in, and its call ends in nothing that could be shown', async () => {
    answer = () => new Response('{"code":"somebody-else"}', { status: 409 });
    const ended = vi.fn();
    put('/api/notes/1', {}).then(ended, ended);
    await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce());
    expect(ended).not.toHaveBeenCalled();
  });
});
