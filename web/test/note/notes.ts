import type { NoteFormat, NoteView } from '../../src/note/note';

export const DAP: NoteFormat = {
  id: 'dap',
  name: 'DAP',
  kind: 'progress',
  sections: [
    { key: 'data', title: 'Data', hint: 'What was said and seen' },
    { key: 'assessment', title: 'Assessment', hint: '' },
    { key: 'plan', title: 'Plan', hint: '' },
  ],
};

export function progressNote(differences: Partial<NoteView> = {}): NoteView {
  return {
    id: 'note-1',
    kind: 'progress',
    client: { userId: 'maya', legalName: 'Maya Lindqvist', groupName: 'Maya L.' },
    format: 'dap',
    content: {},
    state: 'draft',
    version: 1,
    author: { userId: 'fia', name: 'Fia Berg' },
    revisedAt: '2026-11-23T23:02:11Z',
    signatures: [],
    addenda: [],
    warnings: [],
    ...differences,
  };
}
