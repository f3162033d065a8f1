import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { loadMe, type Me } from '../identity/me';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { Listening } from '../platform/listening';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
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
  readonly #request = new Attempt(this);

  @state() private open: Open = null;
  #drafts: OpenDrafts | null = null;

  constructor() {
    super();
    new Listening(this, () => (this.session?.notes ?? []).map((note) => this.#drafts?.of(note)));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  /** Saves unsaved text now; the drafts themselves live on. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drafts?.flush();
  }

  override render() {
    const { session } = this;
    if (!session)
      return this.#request.problem ? problemCallout(this.#request.problem, this.#load) : this.#loading();
    const { zone } = session;
    return html`
      <div class="notes ${this.open ? 'one-open' : ''}">
        <div class="notes-side">
          <p class="notes-head">
            <strong>${session.title}</strong>
            <span>${daySpan(session.startsAt, session.endsAt, zone)}</span>
            <span>${msg(str`Due ${dayAndClock(session.dueAt, zone)} ${zoneName(session.dueAt, zone)}`)}</span>
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
        ${msg('Choose a note. What you type is saved by itself, within three seconds.')}
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
      <span class="visually-hidden">${msg('Loading the notes')}</span>
      ${[1, 2, 3, 4].map(() => html`<span class="records-ghost"></span>`)}
    </div>`;
  }

  readonly #load = async (): Promise<void> => {
    const { sessionId } = this;
    if (!sessionId) return;
    await this.#request.load(async () => {
      const [session, me] = await Promise.all([readNotes(sessionId), this.me ?? loadMe()]);
      this.#drafts = openDrafts(sessionId, revise);
      this.#drafts.receive(session);
      this.me = me;
      this.session = session;
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-notes-panel': NotesPanel;
  }
}
