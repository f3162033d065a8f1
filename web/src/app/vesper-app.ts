import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import { focusHeading } from '../platform/focus';
import { hiddenPath, staysHidden } from '../platform/hidden';
import { speak } from '../platform/language';
import { leaveTab, PUBLIC_PAGE, SWITCHED_PAGE } from '../platform/leave-tab';
import { asProblem, type Problem } from '../platform/problem';
import { callFor } from '../platform/rest';
import { type Gone, Tabs } from '../platform/tabs';
import { keepAlive, loadMe, type Me } from '../identity/me';
import { followLinks } from './router';
import { placeOf } from './routes';
import { translations } from './translations';
import './account-bar';

/** What every page element of the app may take. */
interface PageElement extends HTMLElement {
  me?: Me;
  sessionId?: string | null;
  readonly updateComplete?: Promise<boolean>;
}

/** The frame around every page: the account bar, the page of the address, and the live region. */
@customElement('vesper-app')
export class VesperApp extends LightElement {
  @state() private me: Me | null = null;
  @state() private problem: Problem | null = null;
  #shown = '';
  #stopKeepAlive: () => void = () => undefined;
  #tabs: Tabs | null = null;
  readonly #language = speak(navigator.languages, translations);

  override connectedCallback(): void {
    super.connectedCallback();
    if (staysHidden()) return;
    addEventListener('pageshow', this.#shownAgain);
    addEventListener('popstate', this.#go);
    this.addEventListener('click', followLinks);
    void this.#signIn();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#go);
    this.#stopKeepAlive();
    this.#tabs?.close();
  }

  override render() {
    if (hiddenPath() !== null) return nothing;
    return html`
      <a class="skip-link" href="#main" @click=${this.#skip}>${msg('Skip to the content')}</a>
      <vesper-account-bar .me=${this.me} @vesper-sign-out=${() => this.#tabs?.signOut()}></vesper-account-bar>
      <main id="main" tabindex="-1">${this.#problemView()}</main>
      <div id="announcements" class="visually-hidden" role="status" aria-live="polite"></div>
    `;
  }

  /** Nothing is rendered before its language is there. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.#language;
    await super.scheduleUpdate();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('me') && this.me) this.#go();
  }

  /** A page from the browser's cache must not be shown while the tab is hidden, or to another person. */
  readonly #shownAgain = (event: PageTransitionEvent): void => {
    if (event.persisted && !staysHidden()) location.reload();
  };

  readonly #gone = (why: Gone): void => {
    this.#stopKeepAlive();
    this.#tabs?.close();
    leaveTab(why === 'signed-out' ? PUBLIC_PAGE : SWITCHED_PAGE);
  };

  async #signIn(): Promise<void> {
    try {
      this.problem = null;
      const me = await loadMe();
      callFor(me.id, () => this.#gone('somebody-else'));
      this.#tabs ??= new Tabs(me.id, this.#gone);
      this.me = me;
      this.#stopKeepAlive = keepAlive();
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  /** Shows the page of the address. The element is created by hand, so that going back to a page starts it anew. */
  readonly #go = async (): Promise<void> => {
    if (!this.me) return;
    const path = location.pathname;
    if (path === this.#shown) return;
    const first = this.#shown === '';
    this.#shown = path;
    const { page, sessionId } = placeOf(path);
    await page.load();
    if (this.#shown !== path) return;
    const element = document.createElement(page.tag) as PageElement;
    element.me = this.me;
    element.sessionId = sessionId;
    document.title = 'Vesper';
    delete document.documentElement.dataset['layout'];
    const main = this.querySelector('main');
    main?.querySelector('[data-page]')?.remove();
    element.dataset['page'] = page.tag;
    main?.append(element);
    await element.updateComplete;
    if (!first) focusHeading(element);
  };

  #skip(event: Event): void {
    event.preventDefault();
    this.querySelector('main')?.focus();
  }

  #problemView() {
    if (!this.problem) return nothing;
    return html`
      <section class="page narrow" role="alert">
        <h1>${this.problem.title}</h1>
        <p>${this.problem.detail}</p>
        <wa-button variant="brand" @click=${() => void this.#signIn()}>${msg('Try again')}</wa-button>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-app': VesperApp;
  }
}
