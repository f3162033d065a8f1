import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { Problem } from '../platform/problem';
import type { NoteDraft } from './draft';
import { emptySections, titleOf } from './note';

/** The second step of a signature: whose name goes under which note, and what it means. */
@customElement('vesper-sign-dialog')
export class SignDialog extends LightElement {
  @property({ attribute: false }) draft: NoteDraft | null = null;
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: false }) busy = false;
  @property({ attribute: false }) problem: Problem | null = null;
  #shown: NoteDraft | null = null;
  #second = false;

  override willUpdate(): void {
    if (!this.draft) return;
    this.#shown = this.draft;
    this.#second = this.draft.note.state === 'awaiting-co-signature';
  }

  override render() {
    const name = this.me?.legalName ?? '';
    return html`
      <wa-dialog
        label=${this.#second ? msg('Co-sign this note') : msg('Sign this note')}
        ?open=${this.draft !== null}
        @wa-hide=${this.#hide}
        @wa-after-hide=${this.#hidden}
      >
        ${this.#shown ? this.#words(this.#shown, name) : nothing}
        <wa-button slot="footer" variant="neutral" appearance="outlined" @click=${() => this.tell('dismiss')}>
          ${msg('Cancel')}
        </wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.tell('sign')}>
          ${this.#second ? msg(str`Co-sign as ${name}`) : msg(str`Sign as ${name}`)}
        </wa-button>
      </wa-dialog>
    </div>`;
  }

  #words(draft: NoteDraft, name: string) {
    const missing = this.#missing(draft);
    const title = titleOf(draft.note);
    return html`<div class="dialog-words" tabindex="0">
      <p>
        ${draft.note.client ? msg(html`<strong>${title}</strong>, progress note in ${draft.shape.name} format.`) : msg(html`<strong>${title}</strong> in ${draft.shape.name} format.`)}
        ${msg(html`Your name, <strong>${name}</strong>, your credentials as your program keeps them, and the time go under it.`)}
      </p>
      <p>
        ${msg('Afterwards nobody can change it, not even you. What is missing then is added below it as an addendum.')}
      </p>
      ${
        missing.length > 0
          ? html`<div class="callout care" role="alert">
              <wa-icon name="warning"></wa-icon>
              <p>
                <strong>${msg(str`Still empty: ${missing.join(', ')}.`)}</strong>
                ${msg('Please write at least a sentence there before you sign.')}
              </p>
            </div>`
          : nothing
      }
      ${
        this.problem && this.problem.status !== 422
          ? html`<div class="callout stop" role="alert">
              <wa-icon name="warning"></wa-icon>
              <p><strong>${this.problem.title}.</strong> ${this.problem.detail}</p>
            </div>`
          : nothing
      }
    </div> `;
  }

  /** What the server found missing, or, before it was asked, what looks empty from here. */
  #missing(draft: NoteDraft): string[] {
    const keys = this.problem?.facts['missing'];
    const { sections } = draft.shape;
    if (!Array.isArray(keys))
      return emptySections(draft.content, draft.shape).map((section) => section.title);
    return keys.map((key) => sections.find((section) => section.key === key)?.title ?? String(key));
  }

  readonly #hide = (event: Event): void => {
    if (!this.draft) return; // closed by what was done, not by the person
    if (this.busy) event.preventDefault();
    else this.tell('dismiss');
  };

  readonly #hidden = (): void => {
    this.#shown = null;
    this.requestUpdate();
    setTimeout(() => this.tell('closed')); // after the dialog gave the focus back
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-sign-dialog': SignDialog;
  }
}
