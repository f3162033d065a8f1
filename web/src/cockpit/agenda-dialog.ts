import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Dialog } from '../platform/dialog';
import type { AgendaItem, ClientMessage } from '../signal/protocol.gen';
import {
  emptyItem,
  LONGEST_TITLE,
  MOST_ITEMS,
  MOST_MINUTES,
  moved,
  readAgenda,
  type AgendaError,
  type DraftItem,
} from './agenda';

/** Edits the agenda of the session: items in order, with minutes. Nothing changes before Save. */
@customElement('vesper-agenda-dialog')
export class AgendaDialog extends Dialog {
  @property({ attribute: false }) agenda: readonly AgendaItem[] = [];
  @state() private drafts: readonly DraftItem[] = [];
  @state() private wrong: { readonly at: number; readonly error: string } | null = null;

  protected override heading(): string {
    return msg('Agenda');
  }

  protected override buttons() {
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant="brand" @click=${this.#save}>${msg('Save agenda')}</wa-button>`;
  }

  protected override opening(): void {
    this.wrong = null;
    this.drafts = this.agenda.map(({ title, minutes }) => ({ title, minutes: String(minutes) }));
    if (this.drafts.length === 0) this.drafts = [emptyItem];
  }

  protected override content() {
    return html`
      <p class="quiet">
        ${msg('Everybody sees the topic of the moment. The next one begins with one press.')}
      </p>
      <ol class="agenda">
        ${this.drafts.map((draft, at) => this.#item(draft, at))}
      </ol>
      ${
        this.drafts.length < MOST_ITEMS
          ? html`<button type="button" class="quiet-button" @click=${this.#add}>
              <wa-icon name="plus"></wa-icon>${msg('Add an item')}
            </button>`
          : html`<p class="quiet small">${msg('An agenda has at most twelve items.')}</p>`
      }
    `;
  }

  #item(draft: DraftItem, at: number) {
    const n = at + 1;
    const wrong = this.wrong?.at === at;
    return html`
      <li>
        <label class="visually-hidden" for="agenda-title-${at}">${msg(str`Item ${n}, title`)}</label>
        <input
          id="agenda-title-${at}"
          class="input agenda-title"
          maxlength=${LONGEST_TITLE}
          autocomplete="off"
          placeholder=${msg('What it is about')}
          .value=${live(draft.title)}
          aria-describedby=${wrong ? 'agenda-error' : nothing}
          @input=${(event: Event) => this.#write(at, { title: (event.target as HTMLInputElement).value })}
        />
        <label class="visually-hidden" for="agenda-minutes-${at}">${msg(str`Item ${n}, minutes`)}</label>
        <input
          id="agenda-minutes-${at}"
          class="input agenda-minutes"
          type="number"
          inputmode="numeric"
          min="1"
          max=${MOST_MINUTES}
          .value=${live(draft.minutes)}
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby=${wrong ? 'agenda-error' : nothing}
          @input=${(event: Event) => this.#write(at, { minutes: (event.target as HTMLInputElement).value })}
        />
        <span class="quiet" aria-hidden="true">${msg('min')}</span>
        <button
          type="button"
          class="quiet-button"
          ?disabled=${at === 0}
          @click=${() => (this.drafts = moved(this.drafts, at, at - 1))}
        >
          <wa-icon name="chevron-up"></wa-icon
          ><span class="visually-hidden">${msg(str`Move item ${n} up`)}</span>
        </button>
        <button type="button" class="quiet-button" @click=${() => this.#drop(at)}>
          <wa-icon name="close"></wa-icon><span class="visually-hidden">${msg(str`Take item ${n} out`)}</span>
        </button>
        ${
          wrong
            ? html`<p class="error" id="agenda-error" role="alert">
                <wa-icon name="warning"></wa-icon>${this.wrong?.error}
              </p>`
            : nothing
        }
      </li>
    `;
  }

  #write(at: number, to: Partial<DraftItem>): void {
    this.wrong = null;
    this.drafts = this.drafts.map((draft, index) => (index === at ? { ...draft, ...to } : draft));
  }

  #add(): void {
    this.drafts = [...this.drafts, emptyItem];
    void this.#focus(this.drafts.length - 1);
  }

  #drop(at: number): void {
    this.wrong = null;
    this.drafts = this.drafts.filter((_, index) => index !== at);
    if (this.drafts.length === 0) this.drafts = [emptyItem];
    void this.#focus(Math.min(at, this.drafts.length - 1));
  }

  async #focus(at: number, which: AgendaError['field'] = 'title'): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#agenda-${which}-${at}`)?.focus();
  }

  #save(): void {
    const read = readAgenda(this.drafts);
    if ('error' in read) {
      this.wrong = read;
      void this.#focus(read.at, read.field);
      return;
    }
    this.tell<ClientMessage>('ask', { type: 'set-agenda', items: read.items });
    this.tell('cancelled');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-agenda-dialog': AgendaDialog;
  }
}
