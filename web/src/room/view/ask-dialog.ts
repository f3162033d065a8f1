import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';

/** The second step before something that cannot be undone; asks for the reason where one is recorded. */
@customElement('vesper-ask')
export class AskDialog extends LightElement {
  @property({ attribute: false }) open = false;
  @property() heading = '';
  @property() text = '';
  @property() confirm = '';
  /** The label of the reason's field; without it no reason is asked for. */
  @property({ attribute: 'reason-label' }) reasonLabel = '';
  /** Red for what takes something from somebody; what only gives is no danger. */
  @property() variant: 'danger' | 'brand' = 'danger';
  @state() private missing = false;

  override render() {
    return html`
      <wa-dialog label=${this.heading} ?open=${this.open} @wa-after-hide=${this.#hidden}>
        ${this.open ? html`<p>${this.text}</p>` : nothing}
        ${this.open && this.reasonLabel ? this.#reason() : nothing}
        <wa-button slot="footer" appearance="outlined" @click=${() => this.tell('cancelled')}
          >${msg('Cancel')}</wa-button
        >
        <wa-button slot="footer" variant=${this.variant} @click=${this.#confirm}>${this.confirm}</wa-button>
      </wa-dialog>
    `;
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
    const reason = this.querySelector('textarea')?.value.trim() ?? '';
    if (this.reasonLabel && reason === '') {
      this.missing = true;
      this.querySelector('textarea')?.focus();
      return;
    }
    this.missing = false;
    this.tell('confirmed', reason);
  }

  #hidden(event: Event): void {
    if (!(event.target instanceof HTMLElement) || event.target.localName !== 'wa-dialog') return;
    this.missing = false;
    if (this.open) this.tell('cancelled');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-ask': AskDialog;
  }
}
