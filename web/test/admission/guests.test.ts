import { afterEach, describe, expect, it, vi } from 'vitest';

// The widget needs more of a browser than there is here; a plain element is pressed as well.
vi.mock('@awesome.me/webawesome/dist/components/button/button.js', () => ({}));

import '../../src/admission/guests-question';
import { unanswered, type GuestTonight } from '../../src/admission/guests';
import { invitedAs, isInvited, isStaff, type Tonight } from '../../src/schedule/tonight';

const ines: GuestTonight = {
  id: 'ines',
  role: 'interpreter',
  givenName: 'Ines',
  from: '2026-11-23T23:00:00Z',
  until: '2026-11-24T00:30:00Z',
  agrees: null,
  version: 1,
  text: 'Ines comes as interpreter. I may take this back at any time.',
};
const session: Tonight = {
  sessionId: 'tonight',
  title: 'Monday evening',
  startsAt: '2026-11-23T23:00:00Z',
  endsAt: '2026-11-24T02:00:00Z',
  doorsOpenAt: '2026-11-23T22:45:00Z',
  zone: 'America/New_York',
  facilitatorGivenName: 'Fia',
  role: 'client',
  groupName: 'Max A.',
  phase: 'under-way',
  agreement: null,
  arrived: true,
  places: [],
  until: null,
  guests: [],
};

describe('a guest', () => {
  it('is neither staff nor a member, and is told as what and until when', () => {
    const invited: Tonight = { ...session, role: 'interpreter', until: ines.until };
    expect(isStaff(invited)).toBe(false);
    expect(isInvited(invited)).toBe(true);
    expect(isInvited(session)).toBe(false);
    expect(invitedAs(invited)).toContain('as interpreter, until 7:30');
  });

  it('waits for the answer of those who gave none', () => {
    expect(unanswered([ines, { ...ines, id: 'other', agrees: false }])).toEqual([ines]);
    expect(unanswered(undefined)).toEqual([]);
  });
});

describe('somebody who is asked about a guest', () => {
  afterEach(() => {
    document.body.innerHTML = '';
    vi.unstubAllGlobals();
  });

  it.each([
    ['I agree to Ines', true],
    ['I do not agree to Ines', false],
  ])('may say: %s', async (words, agrees) => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      asked.push([path, init.body]);
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    const question = document.createElement('vesper-guests-question');
    Object.assign(question, { session, guests: [ines] });
    const answered = new Promise<GuestTonight>((resolve) =>
      question.addEventListener('answered', (event) => resolve((event as CustomEvent<GuestTonight>).detail)),
    );
    document.body.append(question);
    await question.updateComplete;
    const button = [...question.querySelectorAll('wa-button')].find(
      (each) => each.textContent?.replace(/\s+/g, ' ').trim() === words,
    );
    button?.dispatchEvent(new Event('click'));
    expect((await answered).agrees).toBe(agrees);
    expect(asked).toEqual([
      ['/api/sessions/tonight/guests/ines/answer', JSON.stringify({ agrees, version: 1 })],
    ]);
  });
});
