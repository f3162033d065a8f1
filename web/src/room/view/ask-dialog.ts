import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../../platform/dialog';
import { stripped } from '../../platform/text';

/** Asks again before an act that cannot be undone, and for the reason where one is recorded. */
@customElement('vesper-ask')
export class AskDialog extends Dialog {
  @property() question = '';
  @property() text = '';
  @property() confirm = '';
  /** The label of the reason's field; without it no reason is asked for. */
  @property({ attribute: 'reason-label' }) reasonLabel = '';
  /** Red when the act takes something from somebody. */
  @property() variant: 'danger' | 'brand' = 'danger';
  @state() private missing = false;

  protected override heading(): string {
    return this.question;
  }

  protected override content() {
    return html`<p>${this.text}</p>
      ${this.reasonLabel ? this.#reason() : nothing}`;
  }

  protected override buttons() {
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant=${this.variant} @click=${this.#confirm}>${this.confirm}</wa-button>`;
  }

  protected override opening(): void {
    this.missing = false;
  }

  #reason() {
    return html`
      <div class="field">
        <label for="ask-reason">${this.reasonLabel}</label>
        <textarea
          id="ask-reason"
          maxlength="300"
          autofocus
          @input=${() => (this.missing = false)}
          aria-invalid=${this.missing ? 'true' : 'false'}
          aria-describedby=${this.missing ? 'ask-error' : nothing}
        ></textarea>
        ${
          this.missing
            ? html`<p class="error" id="ask-error">
                <wa-icon name="warning"></wa-icon>${msg('Please give a reason.')}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  #confirm(): void {
    const reason = stripped(this.querySelector('textarea')?.value);
    if (this.reasonLabel && reason === '') {
      this.missing = true;
      this.querySelector('textarea')?.focus();
      return;
    }
    this.missing = false;
    this.tell('confirmed', reason);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-ask': AskDialog;
  }
}
