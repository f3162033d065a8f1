import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { announce } from '../platform/announce';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { fromLocal, toLocal } from '../platform/local-time';
import { asProblem } from '../platform/problem';
import { stripped } from '../platform/text';
import { roleWord } from '../room/view/role-words';
import { invite, type GuestRole, type Invitation } from './guests-server';

const roles: readonly GuestRole[] = ['interpreter', 'captioner', 'family'];

/** The form field of a refusal; other refusals are shown under the form. */
const fieldOf: Readonly<Record<string, string>> = {
  email: 'email',
  'given-name': 'name',
  role: 'role',
  'time-box': 'until',
};

/** Invites one person for a part of one session. Clients are asked before the guest can be with them. */
@customElement('vesper-invite-form')
export class InviteForm extends LightElement {
  @property({ attribute: 'session-id' }) sessionId = '';
  /** The session; its times fill the form at first. */
  @property() from = '';
  @property() until = '';
  @state() private email = '';
  @state() private givenName = '';
  @state() private kind: GuestRole = 'interpreter';
  @state() private box = { from: '', until: '' };
  @state() private wrong: { readonly field: string; readonly words: string } | null = null;
  readonly #request = new Attempt(this);

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has('from') || changed.has('until')) && this.from !== '')
      this.box = { from: toLocal(this.from), until: toLocal(this.until) };
  }

  override render() {
    return html`
      <form class="invite" novalidate @submit=${this.#send}>
        <h2>${msg('Invite a guest')}</h2>
        <p class="quiet">
          ${msg('Each client of the group is asked first. A guest is seen in a row of their own, with their role, and has to leave when their time is over.')}
        </p>
        ${this.#email()} ${this.#name()}
        <div class="field">
          <label for="guest-role">${msg('They come as')}</label>
          <select
            id="guest-role"
            @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as GuestRole)}
          >
            ${roles.map((role) => html`<option value=${role} ?selected=${role === this.kind}>${roleWord(role)}</option>`)}
          </select>
          ${this.#error('role')}
        </div>
        <div class="time-box">${this.#time('from', msg('From'))} ${this.#time('until', msg('Until'))}</div>
        ${this.#request.problem ? problemCallout(this.#request.problem) : nothing}
        <wa-button type="submit" variant="brand" ?loading=${this.#request.busy}>${msg('Invite')}</wa-button>
      </form>
    `;
  }

  #email() {
    return html`<div class="field">
      <label for="guest-email">${msg('E-mail address')}</label>
      <span class="hint" id="guest-email-hint">${msg('The one they sign in with.')}</span>
      <input
        id="guest-email"
        type="email"
        autocomplete="off"
        .value=${live(this.email)}
        aria-invalid=${this.#isWrong('email')}
        aria-describedby="guest-email-hint guest-email-error"
        @input=${(event: Event) => {
          this.email = (event.target as HTMLInputElement).value;
          this.wrong = null;
        }}
      />
      ${this.#error('email')}
    </div>`;
  }

  #name() {
    return html`<div class="field">
      <label for="guest-name">${msg('First name')}</label>
      <span class="hint" id="guest-name-hint">${msg('The group is asked about it, and sees it.')}</span>
      <input
        id="guest-name"
        autocomplete="off"
        maxlength="40"
        .value=${live(this.givenName)}
        aria-invalid=${this.#isWrong('name')}
        aria-describedby="guest-name-hint guest-name-error"
        @input=${(event: Event) => {
          this.givenName = (event.target as HTMLInputElement).value;
          this.wrong = null;
        }}
      />
      ${this.#error('name')}
    </div>`;
  }

  #time(which: 'from' | 'until', label: string) {
    return html`<div class="field">
      <label for="guest-${which}">${label}</label>
      <input
        id="guest-${which}"
        type="datetime-local"
        .value=${live(this.box[which])}
        aria-invalid=${this.#isWrong(which)}
        aria-describedby="guest-${which}-error"
        @input=${(event: Event) => {
          this.box = { ...this.box, [which]: (event.target as HTMLInputElement).value };
          this.wrong = null;
        }}
      />
      ${this.#error(which)}
    </div>`;
  }

  #isWrong(field: string): 'true' | 'false' {
    return this.wrong?.field === field ? 'true' : 'false';
  }

  #error(field: string) {
    const words = this.wrong?.field === field ? this.wrong.words : null;
    return html`<p class="error" id="guest-${field}-error" ?hidden=${!words}>
      ${words ? html`<wa-icon name="warning"></wa-icon>${words}` : nothing}
    </p>`;
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    this.#request.refuse(null);
    const [from, until] = [fromLocal(this.box.from), fromLocal(this.box.until)];
    if (!this.email.includes('@')) return this.#refuse('email', msg('Please give an e-mail address.'));
    const givenName = stripped(this.givenName);
    if (givenName === '') return this.#refuse('name', msg('Please say what the group is to call them.'));
    if (!from) return this.#refuse('from', msg('Please give a date and time.'));
    if (!until || until <= from) return this.#refuse('until', msg('Please give a time after the beginning.'));
    await this.#request.run(async () => {
      await this.#invite({ email: stripped(this.email), givenName, role: this.kind, from, until });
    });
  }

  async #invite(invitation: Invitation): Promise<void> {
    try {
      const guest = await invite(this.sessionId, invitation);
      this.email = '';
      this.givenName = '';
      announce(msg(str`${guest.givenName} is invited.`));
      this.tell('invited');
    } catch (thrown) {
      const problem = asProblem(thrown);
      const field = problem.status === 422 ? fieldOf[problem.code] : undefined;
      if (!field) throw thrown;
      this.#refuse(field, problem.detail);
    }
  }

  #refuse(field: string, words: string): void {
    this.wrong = { field, words };
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#guest-${field}`)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-invite-form': InviteForm;
  }
}
