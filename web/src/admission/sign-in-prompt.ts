import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { announce } from '../platform/announce';
import '../platform/icons';
import { SIGNED_IN_PAGE } from '../platform/sign-in-beside';
import './sign-in-prompt.css';

/**
 * Shown when the login ran out while the page must stay: one link to sign in beside it. It covers no button of the
 * room.
 */
@customElement('vesper-sign-in')
export class SignInPrompt extends LightElement {
  @property({ attribute: false }) open = false;
  /** Whether the person has a seat that is held meanwhile. */
  @property({ attribute: false }) seated = false;

  override render() {
    if (!this.open) return nothing;
    return html`
      <section class="sign-in-prompt" role="dialog" aria-labelledby="sign-in-title">
        <h2 id="sign-in-title">${msg('Please sign in again')}</h2>
        <p>
          ${msg('You have been signed out, as it happens after a while.')}
          ${this.seated ? msg('Your seat is held.') : nothing}
          ${msg('Sign in in a new tab: this page goes on where it is.')}
        </p>
        <a class="button-link primary" href=${SIGNED_IN_PAGE} target="vesper-sign-in">${msg('Sign in')}</a>
      </section>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    if (this.open) announce(msg('You have been signed out. Please sign in again.'));
    else if (changed.get('open')) announce(msg('You are signed in again.'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-sign-in': SignInPrompt;
  }
}
