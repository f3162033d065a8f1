import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../platform/dialog';

const offered = [5, 10, 15, 20, 30];

/** Asks for minutes with one press: for a break of the group, or for a step-out with one person. */
@customElement('vesper-minutes-dialog')
export class MinutesDialog extends Dialog {
  @property() question = '';
  @property() text = '';
  @property() confirm = '';
  /** The minutes that are chosen when the dialog opens. */
  @property({ attribute: false }) usual = 10;
  @state() private minutes = 10;

  protected override heading(): string {
    return this.question;
  }

  protected override buttons() {
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant="brand" @click=${() => this.tell<number>('confirmed', this.minutes)}
        >${this.confirm}</wa-button
      >`;
  }

  protected override opening(): void {
    this.minutes = this.usual;
  }

  protected override content() {
    return html`
      <p>${this.text}</p>
      <fieldset class="minutes">
        <legend>${msg('Minutes')}</legend>
        ${offered.map(
          (each) => html`
            <label class="minute">
              <input
                type="radio"
                name="minutes"
                value=${each}
                .checked=${this.minutes === each}
                ?autofocus=${this.minutes === each}
                @change=${() => (this.minutes = each)}
              />
              <span>${each}</span>
            </label>
          `,
        )}
      </fieldset>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-minutes-dialog': MinutesDialog;
  }
}
