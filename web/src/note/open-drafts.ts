import { NoteDraft, type Revise } from './draft';
import type { NoteView, SessionNotes } from './note';
import { guard, type Unsaved } from '../platform/page-guard';

/**
 * The drafts of one session that this page has open. They stay here while panels come and go, and nowhere else: clinical text
 * is never put into the browser's storage, because the laptop may be shared.
 */
export class OpenDrafts implements Unsaved {
  readonly #drafts = new Map<string, NoteDraft>();

  constructor(private readonly revise: Revise) {}

  /** Takes the server's newest list without touching what is still unsaved here. */
  receive(session: SessionNotes): void {
    for (const note of session.notes) {
      const open = this.#drafts.get(note.id);
      if (open) open.receive(note);
      else this.#drafts.set(note.id, new NoteDraft(note, session.formats, this.revise));
    }
  }

  of(note: NoteView): NoteDraft | undefined {
    return this.#drafts.get(note.id);
  }

  get unsaved(): boolean {
    return [...this.#drafts.values()].some((draft) => draft.unsaved);
  }

  /** The network is back, or the panel closes: do not wait for the next try. */
  flush(): void {
    for (const draft of this.#drafts.values()) draft.flush();
  }
}

const bySession = new Map<string, OpenDrafts>();

export function openDrafts(sessionId: string, revise: Revise): OpenDrafts {
  let open = bySession.get(sessionId);
  if (!open) {
    open = new OpenDrafts(revise);
    bySession.set(sessionId, open);
    guard(open);
  }
  return open;
}
