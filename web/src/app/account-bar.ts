import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { announce } from '../platform/announce';
import '../platform/icons';
import { applyTheme, nextTheme, theme, type Theme } from '../platform/theme';
import type { Me, PersonRole } from '../identity/me';
import mark from '../platform/vesper.svg?url';

const icons: Readonly<Record<Theme, string>> = { auto: 'auto', light: 'sun', dark: 'moon' };

function themeWords(theme: Theme): string {
  switch (theme) {
    case 'auto':
      return msg('Colors: as on this device');
    case 'light':
      return msg('Colors: light');
    case 'dark':
      return msg('Colors: dark');
  }
}

/** The bar at the top: home, light or dark, who is signed in, and sign-out. */
@customElement('vesper-account-bar')
export class AccountBar extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @state() private theme: Theme = theme();

  override render() {
    return html`
      <header class="bar">
        <a class="brand" href="/app/"><img src=${mark} alt="" width="28" height="28" />Vesper</a>
        <div class="bar-end">
          ${this.#sees('administrator', 'facilitator') ? html`<a class="bar-link" href="/app/people">${msg('People')}</a>` : nothing}
          ${this.#sees('administrator') ? html`<a class="bar-link" href="/app/audit">${msg('Audit')}</a>` : nothing}
          <button type="button" class="quiet-button" @click=${this.#turn} title=${themeWords(this.theme)}>
            <wa-icon name=${icons[this.theme]}></wa-icon>
            <span class="visually-hidden">${themeWords(this.theme)}</span>
          </button>
          ${this.me ? this.#person(this.me) : nothing}
        </div>
      </header>
    `;
  }

  #sees(...roles: readonly PersonRole[]): boolean {
    return roles.some((role) => this.me?.roles.includes(role));
  }

  #person(me: Me) {
    return html`
      <span class="bar-name">${me.givenName}</span>
      <form method="post" action="/logout" @submit=${this.#signOut}>
        <button type="submit" class="quiet-button with-text">
          <wa-icon name="sign-out"></wa-icon><span>${msg('Sign out')}</span>
        </button>
      </form>
    `;
  }

  #signOut(): void {
    this.dispatchEvent(new CustomEvent('vesper-sign-out', { bubbles: true }));
  }

  #turn(): void {
    this.theme = nextTheme(this.theme);
    applyTheme(this.theme);
    announce(themeWords(this.theme));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-account-bar': AccountBar;
  }
}
