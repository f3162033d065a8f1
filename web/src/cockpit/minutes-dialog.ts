import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LightElement } from '../platform/element';

const offered = [5, 10, 15, 20, 30];

/** Asks for minutes with one press each: a break for everybody, or a while aside with one person. */
@customElement('vesper-minutes-dialog')
export class MinutesDialog extends LightElement {
  @property({ attribute: false }) open = false;
  @property() heading = '';
  @property() text = '';
  @property() confirm = '';
  /** What is chosen when the dialog opens. */
  @property({ attribute: false }) usual = 10;
  @state() private minutes = 10;

  override render() {
    return html`
      <wa-dialog label=${this.heading} ?open=${this.open} @wa-after-hide=${this.#hidden}>
        ${this.open ? this.#form() : nothing}
        <wa-button slot="footer" appearance="outlined" @click=${() => this.tell('cancelled')}
          >${msg('Cancel')}</wa-button
        >
        <wa-button slot="footer" variant="brand" @click=${() => this.tell<number>('confirmed', this.minutes)}
          >${this.confirm}</wa-button
        >
      </wa-dialog>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('open') && this.open) this.minutes = this.usual;
  }

  #form() {
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

  #hidden(event: Event): void {
    if (!(event.target instanceof HTMLElement) || event.target.localName !== 'wa-dialog') return;
    if (this.open) this.tell('cancelled');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-minutes-dialog': MinutesDialog;
  }
}
