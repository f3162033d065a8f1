import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { loadMe, type Me } from '../identity/me';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { asProblem, type Problem } from '../platform/problem';
import { dayAndClock, daySpan, zoneName } from '../platform/zoned-time';
import type { NoteDraft } from './draft';
import { type NoteView, type SessionNotes } from './note';
import './note-editor';
import { notesList } from './notes-list';
import { readNotes, revise } from './notes-server';
import { openDrafts, type OpenDrafts } from './open-drafts';
import './private-note';
import './notes.css';

/** Which of the notes is open: one of the list, or somebody's own private note. */
type Open = { kind: 'note'; id: string } | { kind: 'private' } | null;

/** All notes of one session: beside the room, and on a page of their own. */
@customElement('vesper-notes-panel')
export class NotesPanel extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;
  @state() private session: SessionNotes | null = null;
  @state() private problem: Problem | null = null;
  @state() private open: Open = null;
  #drafts: OpenDrafts | null = null;
  #deaf: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  /** What is unsaved goes out now; the drafts themselves live on. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drafts?.flush();
    this.#deaf.forEach((stop) => stop());
    this.#deaf = [];
  }

  override render() {
    const { session } = this;
    if (!session) return this.problem ? this.#failed(this.problem) : this.#loading();
    const { zone } = session;
    return html`
      <div class="notes ${this.open ? 'one-open' : ''}">
        <div class="notes-side">
          <p class="notes-head">
            <strong>${session.title}</strong>
            <span>${daySpan(session.startsAt, session.endsAt, zone)}</span>
            <span>Due ${dayAndClock(session.dueAt, zone)} ${zoneName(session.dueAt, zone)}</span>
          </p>
          ${notesList({
            session,
            draftOf: (note) => this.#drafts?.of(note),
            openId: this.open?.kind === 'note' ? this.open.id : null,
            privateOpen: this.open?.kind === 'private',
            privateOffered: this.#writesPrivately,
            choose: this.#choose,
            choosePrivate: () => this.#show({ kind: 'private' }),
          })}
        </div>
        <div class="notes-main">${this.#main(session, zone)}</div>
      </div>
    `;
  }

  get #writesPrivately(): boolean {
    return this.me?.roles.includes('facilitator') ?? false;
  }

  #main(session: SessionNotes, zone: string) {
    const { open } = this;
    if (!open) {
      return html`<p class="notes-hint quiet">
        Choose a note. What you type is saved by itself, within three seconds.
      </p>`;
    }
    if (open.kind === 'private') {
      return html`<vesper-private-note session-id=${session.sessionId}></vesper-private-note>`;
    }
    const draft = this.#draft(open.id);
    if (!draft) return nothing;
    return html`<vesper-note-editor
      .draft=${draft}
      .me=${this.me}
      .formats=${session.formats}
      zone=${zone}
    ></vesper-note-editor>`;
  }

  #draft(id: string): NoteDraft | undefined {
    const note = this.session?.notes.find((each) => each.id === id);
    return note && this.#drafts?.of(note);
  }

  readonly #choose = (note: NoteView): void => this.#show({ kind: 'note', id: note.id });

  #show(open: Open): void {
    this.#drafts?.flush();
    this.open = open;
  }

  #loading() {
    return html`<div class="sheet-loading" role="status">
      <span class="visually-hidden">The notes are being read</span>
      ${[1, 2, 3, 4].map(() => html`<span class="records-ghost"></span>`)}
    </div>`;
  }

  #failed(problem: Problem) {
    return html`<div class="callout stop" role="alert">
      <wa-icon name="warning"></wa-icon>
      <div>
        <p><strong>${problem.title}</strong> ${problem.detail}</p>
        <wa-button variant="neutral" @click=${() => void this.#load()}>Try again</wa-button>
      </div>
    </div>`;
  }

  async #load(): Promise<void> {
    if (!this.sessionId) return;
    try {
      const [session, me] = await Promise.all([readNotes(this.sessionId), this.me ?? loadMe()]);
      this.#drafts = openDrafts(this.sessionId, revise);
      this.#drafts.receive(session);
      this.#listen(session);
      this.me = me;
      this.session = session;
      this.problem = null;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  #listen(session: SessionNotes): void {
    this.#deaf.forEach((stop) => stop());
    this.#deaf = session.notes.flatMap((note) => {
      const draft = this.#drafts?.of(note);
      return draft ? [draft.listen(() => this.requestUpdate())] : [];
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-notes-panel': NotesPanel;
  }
}
