import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import '../platform/icons';
import type { NoteDraft } from './draft';
import { lookOf, type NoteView, overdue, type SessionNotes } from './note';

interface NotesList {
  session: SessionNotes;
  draftOf: (note: NoteView) => NoteDraft | undefined;
  openId: string | null;
  privateOpen: boolean;
  privateOffered: boolean;
  choose: (note: NoteView) => void;
  choosePrivate: () => void;
}

/** The group note, one note per client, and apart from them the private one. */
export function notesList(list: NotesList): TemplateResult {
  const group = list.session.notes.filter((note) => note.kind === 'group');
  const progress = list.session.notes.filter((note) => note.kind === 'progress');
  return html`
    <nav class="notes-list" aria-label=${msg('Notes of this session')}>
      <ul>
        ${group.map((note) => entry(list, note))}
      </ul>
      <h2 class="notes-part">${msg('Progress notes')}</h2>
      ${
        progress.length === 0
          ? html`<p class="quiet small">${msg('Nobody is enrolled for this session.')}</p>`
          : html`<ul>
              ${progress.map((note) => entry(list, note))}
            </ul>`
      }
      ${
        list.privateOffered
          ? html`<h2 class="notes-part">${msg('Yours alone')}</h2>
              <ul>
                <li>
                  <button
                    type="button"
                    class="notes-entry"
                    aria-current=${list.privateOpen ? 'true' : 'false'}
                    @click=${list.choosePrivate}
                  >
                    <span class="notes-name">${msg('Private note')}</span>
                    <wa-icon name="lock"></wa-icon>
                  </button>
                </li>
              </ul>`
          : nothing
      }
    </nav>
  `;
}

/** The button has the person's name as in the room; the state beside it is its description. */
function entry(list: NotesList, note: NoteView) {
  const draft = list.draftOf(note);
  const now = draft?.note ?? note;
  const look = lookOf(now.state);
  const id = `note-entry-${note.id}`;
  const late = overdue(now, list.session.dueAt, Date.now());
  return html`<li>
    <button
      type="button"
      class="notes-entry"
      aria-labelledby="${id}-name"
      aria-describedby="${id}-state"
      aria-current=${list.openId === note.id ? 'true' : 'false'}
      @click=${() => list.choose(note)}
    >
      <span class="notes-name" id="${id}-name"
        >${note.client ? note.client.groupName : msg('Group note')}</span
      >
      <span class="notes-state ${late ? 'late' : now.state}" id="${id}-state">
        <span aria-hidden="true">${look.sign}</span>
        <span class="word"
          >${draft?.conflict ? msg('Two versions') : look.word}${late ? msg(', overdue') : nothing}</span
        >
      </span>
    </button>
  </li>`;
}
