import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Me } from '../identity/me';
import { LightElement } from '../platform/element';

/** What a tab shows after another person has signed in beside it. It says nothing of the person before. */
@customElement('vesper-switched')
export class SwitchedPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;

  override render() {
    const name = this.me?.legalName ?? '';
    return html`
      <section class="page narrow">
        <h1>${msg(str`You are signed in as ${name}`)}</h1>
        <p class="lead">
          ${msg('This tab was open for somebody else. It was closed, and nothing was saved in your name.')}
        </p>
        <p><a class="button-link primary" href="/app/">${msg('Go to your start page')}</a></p>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-switched': SwitchedPage;
  }
}
