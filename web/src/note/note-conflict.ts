import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { dayAndClock } from '../platform/zoned-time';
import {
  type Choice,
  choose,
  chooseAll,
  type Conflict,
  type ConflictSection,
  differing,
  edit,
  outcome,
} from './conflict';
import './conflict.css';
import type { NoteDraft } from './draft';

/** Two versions of one draft, side by side. Nothing is saved and nothing is lost until a person has decided. */
@customElement('vesper-note-conflict')
export class NoteConflict extends LightElement {
  @property({ attribute: false }) draft: NoteDraft | null = null;
  @property() zone = 'UTC';

  override render() {
    const conflict = this.draft?.conflict;
    if (!conflict) return nothing;
    const open = differing(conflict).filter((section) => section.settled === null).length;
    return html`
      <vesper-callout tone="care" icon="info" role="alert">
        <div>
          <p>
            <strong>${msg('Somebody else wrote in this note while you did.')}</strong>
            ${msg('Both versions are here and nothing is lost. Choose for each section what the note should say.')}
          </p>
          <div class="row">
            <button
              type="button"
              class="line-button"
              @click=${() => this.#decide(chooseAll(conflict, 'mine'))}
            >
              ${msg('Keep all mine')}
            </button>
            <button
              type="button"
              class="line-button"
              @click=${() => this.#decide(chooseAll(conflict, 'theirs'))}
            >
              ${msg('Keep all theirs')}
            </button>
          </div>
        </div>
      </vesper-callout>
      ${differing(conflict).map((section) => this.#section(conflict, section))}
      <div class="note-foot">
        <p class="save-state care" role="status">
          ${
            open === 0
              ? msg('All decided.')
              : open === 1
                ? msg('1 section waits for your decision.')
                : msg(str`${open} sections wait for your decision.`)
          }
        </p>
        <wa-button variant="brand" ?disabled=${outcome(conflict) === null} @click=${this.#settle}>
          ${msg('Go on with this text')}
        </wa-button>
      </div>
    `;
  }

  #section(conflict: Conflict, part: ConflictSection) {
    const { section, choice } = part;
    const { author, revisedAt } = conflict.theirs;
    const id = `conflict-${section.key}`;
    return html`<section class="conflict" aria-labelledby=${id}>
      <h3 id=${id}>${section.title}</h3>
      <div class="conflict-sides">
        ${this.#side(msg('Yours'), null, part.mine, choice === 'mine')}
        ${this.#side(
          msg('Theirs'),
          [author?.name, revisedAt ? dayAndClock(revisedAt, this.zone) : null].filter(Boolean).join(', ') ||
            null,
          part.theirs,
          choice === 'theirs',
        )}
      </div>
      <div class="row" role="group" aria-label=${msg(str`Decide about ${section.title}`)}>
        ${this.#choice(conflict, part, 'mine', msg('Keep mine'))}
        ${this.#choice(conflict, part, 'theirs', msg('Keep theirs'))}
        ${this.#choice(conflict, part, 'together', msg('Edit together'))}
      </div>
      ${
        choice === 'together'
          ? html`<div class="field">
              <label for="${id}-text">${msg(str`${section.title}, together`)}</label>
              <textarea
                id="${id}-text"
                class="note-text"
                rows="6"
                .value=${live(part.settled ?? '')}
                @input=${(event: Event) =>
                  this.#decide(edit(conflict, section.key, (event.target as HTMLTextAreaElement).value))}
              ></textarea>
            </div>`
          : nothing
      }
    </section>`;
  }

  #side(whose: string, detail: string | null, text: string, kept: boolean) {
    return html`<div class="conflict-side ${kept ? 'kept' : ''}">
      <p class="conflict-whose">
        <strong>${whose}</strong>
        ${kept ? html`<span class="small">${msg('✓ kept')}</span>` : nothing}
        ${detail ? html`<span class="small quiet">${detail}</span>` : nothing}
      </p>
      <p class="note-words">${text || html`<em class="quiet">${msg('empty')}</em>`}</p>
    </div>`;
  }

  #choice(conflict: Conflict, part: ConflictSection, choice: Choice, words: string) {
    return html`<button
      type="button"
      class="line-button"
      aria-pressed=${part.choice === choice ? 'true' : 'false'}
      @click=${() => this.#decide(choose(conflict, part.section.key, choice))}
    >
      ${words}
    </button>`;
  }

  #decide(conflict: Conflict): void {
    this.draft?.decide(conflict);
    this.requestUpdate();
  }

  readonly #settle = (): void => this.draft?.settle();
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-note-conflict': NoteConflict;
  }
}
