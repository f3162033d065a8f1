import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import { announce } from '../platform/announce';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { Listening } from '../platform/listening';
import '../platform/icons';
import type { NoteDraft } from './draft';
import { formatsFor, lookOf, type NoteFormat, type NoteSection, titleOf } from './note';
import './note-conflict';
import './note-reading';
import { addAddendum, coSign, sign } from './notes-server';
import { saveWords } from './save-status';
import { setAsideBox } from './set-aside';
import './sign-dialog';

/** One note: written while it is a draft, read and added to once it is signed. */
@customElement('vesper-note-editor')
export class NoteEditor extends LightElement {
  @property({ attribute: false }) draft: NoteDraft | null = null;
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: false }) formats: readonly NoteFormat[] = [];
  @property() zone = 'UTC';
  @state() private signing = false;
  readonly #request = new Attempt(this);

  #failing = false;
  #signed = false;

  constructor() {
    super();
    new Listening(
      this,
      () => [this.draft],
      () => this.#sayTrouble(),
    );
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    this.signing = false;
    this.#request.refuse(null);
    this.#failing = false;
  }

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    return html`
      <header class="note-head">
        <h2 tabindex="-1">${titleOf(draft.note)}</h2>
        ${
          draft.note.client
            ? html`<p class="quiet">
                ${msg(str`Progress note · in the group: ${draft.note.client.groupName}`)}
              </p>`
            : html`<p class="quiet">${msg('About the session as a whole')}</p>`
        }
      </header>
      ${
        draft.conflict
          ? html`<vesper-note-conflict .draft=${draft} zone=${this.zone}></vesper-note-conflict>`
          : draft.note.state === 'draft' && this.#writes
            ? this.#writing(draft)
            : this.#reading(draft)
      }
      ${setAsideBox(draft.aside)}
      <vesper-sign-dialog
        .draft=${this.signing ? draft : null}
        .me=${this.me}
        .busy=${this.#request.busy}
        .problem=${this.#request.problem}
        @sign=${() => void this.#sign()}
        @cancelled=${() => (this.signing = false)}
        @closed=${this.#closed}
      ></vesper-sign-dialog>
    `;
  }

  get #writes(): boolean {
    return this.me?.roles.includes('facilitator') ?? false;
  }

  #writing(draft: NoteDraft) {
    const words = saveWords(draft, this.zone);
    return html`
      <p class="quiet small">
        ${
          draft.note.client
            ? msg('It stands alone: it never names another member.')
            : msg(
                'Topic, interventions and how the group worked together; the clients’ own progress goes into their notes.',
              )
        }
        ${lookOf('draft').explains}
      </p>
      ${formatsFor(draft.note, this.formats).length > 1 ? this.#format(draft) : nothing}
      ${draft.shape.sections.map((section) => this.#section(draft, section))}
      ${(draft.note.warnings ?? []).map(
        (warning) =>
          html`<vesper-callout class="note-warning" tone="care" icon="warning">
            <p>${warning}</p>
          </vesper-callout>`,
      )}
      <div class="note-foot">
        <p class="save-state ${words.tone}" role="status" aria-live="off">
          <span>${words.text}</span
          >${words.detail ? html` <span class="small">${words.detail}</span>` : nothing}
        </p>
        <wa-button variant="brand" @click=${this.#considerSigning}> ${msg('Sign note')} </wa-button>
      </div>
    `;
  }

  #section(draft: NoteDraft, section: NoteSection) {
    const id = `section-${draft.note.id}-${section.key}`;
    return html`<div class="field">
      <label for=${id}>${section.title}</label>
      ${section.hint ? html`<span class="hint" id="${id}-hint">${section.hint}</span>` : nothing}
      <textarea
        id=${id}
        class="note-text"
        rows="5"
        maxlength="20000"
        spellcheck="true"
        autocomplete="off"
        aria-describedby=${section.hint ? `${id}-hint` : nothing}
        .value=${live(draft.content[section.key] ?? '')}
        @input=${(event: Event) => draft.type(section.key, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>`;
  }

  #format(draft: NoteDraft) {
    return html`<div class="field note-format">
      <label for="format-${draft.note.id}">${msg('Format')}</label>
      <select
        id="format-${draft.note.id}"
        .value=${live(draft.format)}
        @change=${(event: Event) => draft.reshape((event.target as HTMLSelectElement).value)}
      >
        ${formatsFor(draft.note, this.formats).map(
          (format) =>
            html`<option value=${format.id} ?selected=${format.id === draft.format}>${format.name}</option>`,
        )}
      </select>
    </div>`;
  }

  #reading(draft: NoteDraft) {
    return html`<vesper-note-reading
      .draft=${draft}
      .me=${this.me}
      .busy=${this.#request.busy}
      .problem=${this.signing ? null : this.#request.problem}
      zone=${this.zone}
      @add=${(event: CustomEvent<string>) => void this.#add(event.detail)}
      @co-sign=${this.#considerSigning}
    ></vesper-note-reading>`;
  }

  readonly #considerSigning = (): void => {
    this.#request.refuse(null);
    this.signing = true;
  };

  /** Signs what is on the screen: the last words are saved first, and a conflict stops the signing. */
  async #sign(): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await this.#request.run(async () => {
      if (draft.note.state === 'awaiting-co-signature') {
        draft.receive(await coSign(draft.note));
      } else {
        if (!(await draft.autosave.flush())) return this.#notSaved(draft);
        draft.receive(await sign(draft.note));
      }
      this.signing = false;
      this.#signed = true;
      announce(`${titleOf(draft.note)}: ${lookOf(draft.note.state).word}.`);
    });
  }

  /** The button that opened the dialog is gone once the note is signed, so the focus goes to the name of the note. */
  readonly #closed = (): void => {
    if (this.#signed) this.querySelector<HTMLElement>('h2')?.focus();
    this.#signed = false;
  };

  #notSaved(draft: NoteDraft): void {
    if (draft.conflict) {
      this.signing = false;
      return;
    }
    this.#request.refuse({
      title: msg('The last words are not saved yet'),
      detail: msg('They are still on this page. Please sign once they are saved.'),
      status: 0,
      code: 'unsaved',
      facts: {},
    });
  }

  async #add(text: string): Promise<void> {
    const { draft } = this;
    if (!draft) return;
    await this.#request.run(async () => {
      draft.receive(await addAddendum(draft.note, text));
      announce(msg('The addendum is added.'));
    });
  }

  /** Announces when saving fails and when it works again, but not each save: that would disturb the typing. */
  #sayTrouble(): void {
    const failing = this.draft?.state.kind === 'failing';
    const saved = this.draft?.state.kind === 'clean';
    if (failing && !this.#failing) announce(msg('The note is not saved yet. Vesper tries again by itself.'));
    if (saved && this.#failing) announce(msg('The note is saved again.'));
    if (failing || saved) this.#failing = failing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-note-editor': NoteEditor;
  }
}
