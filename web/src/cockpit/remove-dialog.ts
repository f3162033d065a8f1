import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../platform/dialog';
import { stripped } from '../platform/text';
import type { RemovalTerm } from '../signal/protocol.gen';

/** A removal: the reason for the record, and how long it lasts. */
export interface Removal {
  readonly reason: string;
  readonly term: RemovalTerm;
}

const terms = (): readonly { readonly term: RemovalTerm; readonly words: string }[] => [
  { term: 'session', words: msg('For the rest of this session') },
  { term: 'day', words: msg('For every session of the program today') },
];

/** Asks again before somebody is removed: who, why and until when. The person reads a neutral message. */
@customElement('vesper-remove-dialog')
export class RemoveDialog extends Dialog {
  @property() name = '';
  @state() private term: RemovalTerm = 'session';
  @state() private missing = false;

  protected override heading(): string {
    return msg(str`Remove ${this.name}?`);
  }

  protected override buttons() {
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant="danger" @click=${this.#confirm}
        >${msg(str`Remove ${this.name}`)}</wa-button
      >`;
  }

  protected override opening(): void {
    this.missing = false;
    this.term = 'session';
  }

  protected override content() {
    return html`
      <p>
        ${msg('They leave the room at once and cannot come back, on any device. They see a neutral message; the reason goes to the record only.')}
      </p>
      <fieldset class="terms">
        <legend>${msg('How long')}</legend>
        ${terms().map(
          ({ term, words }) => html`
            <label class="term">
              <input
                type="radio"
                name="removal-term"
                value=${term}
                .checked=${this.term === term}
                @change=${() => (this.term = term)}
              />
              <span>${words}</span>
            </label>
          `,
        )}
      </fieldset>
      <div class="field">
        <label for="removal-reason">${msg('Reason, for the record')}</label>
        <textarea
          id="removal-reason"
          maxlength="300"
          autofocus
          @input=${() => (this.missing = false)}
          aria-invalid=${this.missing ? 'true' : 'false'}
          aria-describedby=${this.missing ? 'removal-error' : nothing}
        ></textarea>
        ${
          this.missing
            ? html`<p class="error" id="removal-error">
                <wa-icon name="warning"></wa-icon>${msg('Please give a reason.')}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  #confirm(): void {
    const reason = stripped(this.querySelector('textarea')?.value);
    if (reason === '') {
      this.missing = true;
      this.querySelector('textarea')?.focus();
      return;
    }
    this.tell<Removal>('confirmed', { reason, term: this.term });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-remove-dialog': RemoveDialog;
  }
}
