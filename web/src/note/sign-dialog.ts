import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../identity/me';
import '../platform/callout';
import { Dialog } from '../platform/dialog';
import type { Problem } from '../platform/problem';
import { problemCallout } from '../platform/problem-callout';
import type { NoteDraft } from './draft';
import { emptySections, titleOf } from './note';

/** Asks again before a signature: whose name goes under which note, and what it means. */
@customElement('vesper-sign-dialog')
export class SignDialog extends Dialog {
  @property({ attribute: false }) draft: NoteDraft | null = null;
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: false }) problem: Problem | null = null;
  #shown: NoteDraft | null = null;
  #second = false;

  protected override isOpen(): boolean {
    return this.draft !== null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.draft) return;
    this.#shown = this.draft;
    this.#second = this.draft.note.state === 'awaiting-co-signature';
  }

  protected override heading(): string {
    return this.#second ? msg('Co-sign this note') : msg('Sign this note');
  }

  protected override content() {
    return this.#shown ? this.#words(this.#shown, this.#name) : nothing;
  }

  protected override buttons() {
    const words = this.#second ? msg(str`Co-sign as ${this.#name}`) : msg(str`Sign as ${this.#name}`);
    return html`${this.cancelButton()}
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => this.tell('sign')}
        >${words}</wa-button
      >`;
  }

  protected override closed(): void {
    this.#shown = null;
    setTimeout(() => this.tell('closed')); // after the dialog gave the focus back
  }

  get #name(): string {
    return this.me?.legalName ?? '';
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
          ? html`<vesper-callout tone="care" icon="warning" role="alert">
              <p>
                <strong>${msg(str`Still empty: ${missing.join(', ')}.`)}</strong>
                ${msg('Please write at least a sentence there before you sign.')}
              </p>
            </vesper-callout>`
          : nothing
      }
      ${this.problem && this.problem.status !== 422 ? problemCallout(this.problem) : nothing}
    </div> `;
  }

  /** The empty sections: those that the server named or, before it was asked, those that are empty here. */
  #missing(draft: NoteDraft): string[] {
    const keys = this.problem?.facts['missing'];
    const { sections } = draft.shape;
    if (!Array.isArray(keys))
      return emptySections(draft.content, draft.shape).map((section) => section.title);
    return keys.map((key) => sections.find((section) => section.key === key)?.title ?? String(key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-sign-dialog': SignDialog;
  }
}
