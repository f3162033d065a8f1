import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/app/routes';

describe('an address', () => {
  it.each([
    ['/app/', 'vesper-tonight', null],
    ['/app', 'vesper-tonight', null],
    ['/app/s/7', 'vesper-evening', '7'],
    ['/app/s/7/', 'vesper-evening', '7'],
    ['/app/s/7/sheet', 'vesper-sheet-page', '7'],
    ['/app/s/7/notes', 'vesper-notes-page', '7'],
    ['/app/audit', 'vesper-audit-page', null],
    ['/app/people', 'vesper-people-page', null],
    ['/app/s/', 'vesper-not-found', null],
    ['/app/s/7/sheet/more', 'vesper-not-found', null],
    ['/app/elsewhere', 'vesper-not-found', null],
  ])('%s shows %s', (path, tag, sessionId) => {
    expect(placeOf(path)).toMatchObject({ page: { tag }, sessionId });
  });
});
