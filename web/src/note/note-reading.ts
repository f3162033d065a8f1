import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import type { Me } from '../identity/me';
import '../platform/callout';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { Problem } from '../platform/problem';
import { dayAndClock, zoneName } from '../platform/zoned-time';
import { isBlank, stripped } from '../platform/text';
import type { NoteDraft } from './draft';
import { lookOf, type NoteView, type Signature } from './note';

/** A note that is only read: its text, who signed it, what was added since, and a place for the next addendum. */
@customElement('vesper-note-reading')
export class NoteReading extends LightElement {
  @property({ attribute: false }) draft: NoteDraft | null = null;
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) problem: Problem | null = null;
  @property() zone = 'UTC';
  @state() private addendum = '';
  #known = 0;

  override willUpdate(changed: PropertyValues): void {
    const added = this.draft?.note.addenda.length ?? 0;
    if (changed.has('draft') || added !== this.#known) this.addendum = '';
    this.#known = added;
  }

  override render() {
    const { draft } = this;
    if (!draft) return nothing;
    const { note } = draft;
    const look = lookOf(note.state);
    return html`
      <p class="note-standing ${note.state}">
        <span class="mark ${note.state === 'draft' ? 'none' : 'good'}">
          <span aria-hidden="true">${look.sign}</span> ${look.word}
        </span>
        <span class="small">${look.explains}</span>
      </p>
      <div class="card note-body">
        ${draft.shape.sections.map(
          (section) =>
            html`<h3>${section.title}</h3>
              <p class="note-words">
                ${note.content[section.key] || html`<em class="quiet">${msg('empty')}</em>`}
              </p>`,
        )}
        ${note.signatures.map((signature) => this.#signature(signature))}
      </div>
      ${
        this.#mayCoSign(note)
          ? html`<div class="actions">
              <wa-button variant="brand" @click=${() => this.tell('co-sign')}
                >${msg('Co-sign note')}</wa-button
              >
            </div>`
          : nothing
      }
      ${this.#addenda(note)} ${note.state === 'draft' ? nothing : this.#form(note)}
    `;
  }

  #signature(signature: Signature) {
    const name = [signature.name, signature.credentials].filter(Boolean).join(', ');
    return html`<p class="signature">
      <wa-icon name="signature"></wa-icon>
      <span>
        ${signature.kind === 'signature' ? msg(html`Signed by <strong>${name}</strong>`) : msg(html`Co-signed by <strong>${name}</strong>`)}
        <span class="quiet small"
          >${dayAndClock(signature.at, this.zone)} ${zoneName(signature.at, this.zone)}</span
        >
      </span>
    </p>`;
  }

  /** Whether to offer the co-signature. The server decides who may co-sign; nobody co-signs their own signature. */
  #mayCoSign(note: NoteView): boolean {
    if (note.state !== 'awaiting-co-signature' || !this.me) return false;
    const { roles, id } = this.me;
    return note.author?.userId !== id && (roles.includes('supervisor') || roles.includes('facilitator'));
  }

  #addenda(note: NoteView) {
    if (note.addenda.length === 0) return nothing;
    return html`<h3 class="addenda-head">${msg('Addenda')}</h3>
      <ol class="addenda">
        ${note.addenda.map(
          (added) =>
            html`<li class="card">
              <p class="note-words">${added.text}</p>
              <p class="quiet small">
                ${[added.by, added.credentials].filter(Boolean).join(', ')},
                ${dayAndClock(added.at, this.zone)} ${zoneName(added.at, this.zone)}
              </p>
            </li>`,
        )}
      </ol>`;
  }

  #form(note: NoteView) {
    const id = `addendum-${note.id}`;
    return html`<form class="addendum-form" @submit=${this.#add}>
      <div class="field">
        <label for=${id}>${msg('Addendum')}</label>
        <span class="hint" id="${id}-hint"
          >${msg('It stands below the note with your name and the time, and cannot be changed.')}</span
        >
        <textarea
          id=${id}
          class="note-text"
          rows="3"
          aria-describedby="${id}-hint"
          .value=${live(this.addendum)}
          @input=${(event: Event) => (this.addendum = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      ${
        this.problem
          ? html`<vesper-callout tone="care" icon="warning" role="alert">
              <p>
                <strong>${this.problem.title}.</strong> ${this.problem.detail}
                ${msg('Your words are still here.')}
              </p>
            </vesper-callout>`
          : nothing
      }
      <wa-button
        type="submit"
        variant="neutral"
        appearance="outlined"
        ?disabled=${isBlank(this.addendum)}
        ?loading=${this.busy}
      >
        ${msg('Add addendum')}
      </wa-button>
    </form>`;
  }

  readonly #add = (event: Event): void => {
    event.preventDefault();
    if (!isBlank(this.addendum) && !this.busy) this.tell<string>('add', stripped(this.addendum));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-note-reading': NoteReading;
  }
}
