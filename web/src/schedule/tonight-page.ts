import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { Ticking } from '../platform/ticking';
import { clockTime, clockTimeWithZone, dayFromNow, ownZone, sameClock } from '../platform/time';
import type { Me } from '../identity/me';
import {
  facilitatorOf,
  hasLiveRole,
  invitedAs,
  isInvited,
  isStaff,
  isNear,
  loadTonight,
  phaseAt,
  whenSentence,
  type Tonight,
} from './tonight';
import './tonight.css';

const REFRESH_MS = 60_000;

/** The first page: the person's sessions, when their waiting rooms open, and the button to join. */
@customElement('vesper-tonight')
export class TonightPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @state() private sessions: readonly Tonight[] | null = null;
  readonly #request = new Attempt(this);
  readonly #clock = new Ticking(this);
  #refresh: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
    this.#refresh = setInterval(() => void this.#load(), REFRESH_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#refresh);
  }

  override render() {
    return html`
      <section class="page tonight" data-step="tonight">
        <h1>${this.#greeting()}</h1>
        ${this.#staff() ? html`<vesper-owed-records></vesper-owed-records>` : nothing} ${this.#content()}
      </section>
    `;
  }

  protected override willUpdate(): void {
    if (this.#staff()) void import('../crisis/owed-records');
  }

  #staff(): boolean {
    return this.me?.roles.some((role) => role === 'facilitator' || role === 'supervisor') ?? false;
  }

  #greeting(): string {
    return this.me ? msg(str`Good evening, ${this.me.givenName}`) : msg('Good evening');
  }

  #content() {
    if (this.sessions === null)
      return this.#request.problem ? problemCallout(this.#request.problem, this.#load) : this.#loading();
    if (this.sessions.length === 0) return this.#nothingTonight();
    return html`
      ${this.#request.problem ? problemCallout(this.#request.problem, this.#load) : nothing}
      <ul class="evenings">
        ${this.sessions.map((session) => html`<li>${this.#card(session)}</li>`)}
      </ul>
    `;
  }

  #card(session: Tonight) {
    const now = this.#clock.now;
    const phase = phaseAt(session, now);
    return html`
      <article class="card evening" data-phase=${phase}>
        <p class="evening-when">
          <wa-icon name=${phase === 'upcoming' ? 'clock' : 'door'}></wa-icon>
          <span>${whenSentence(session, now)}</span>
        </p>
        <h2>${session.title}</h2>
        <p class="evening-time">
          ${msg(str`${sentenceCase(dayFromNow(session.startsAt, now, session.zone))}, ${clockTime(session.startsAt, session.zone)} to ${clockTimeWithZone(session.endsAt, session.zone)}`)}
        </p>
        ${this.#ownTime(session)} ${this.#who(session)} ${this.#actions(session, phase)}
      </article>
    `;
  }

  #ownTime(session: Tonight) {
    const own = ownZone();
    if (sameClock(session.startsAt, session.zone, own)) return nothing;
    return html`<p class="quiet">
      ${msg(str`Where you are: ${clockTime(session.startsAt, own)} to ${clockTimeWithZone(session.endsAt, own)}`)}
    </p>`;
  }

  #who(session: Tonight) {
    if (session.role === 'client') {
      return html`<p class="quiet">
        ${facilitatorOf(session) ? html`${msg(str`With ${facilitatorOf(session)}.`)} ` : nothing}${msg(html`The group sees you as <strong>${session.groupName}</strong>`)}
      </p>`;
    }
    if (isInvited(session)) {
      return html`<p class="quiet">
        ${msg(html`You are invited ${invitedAs(session)}. The group knows, and sees you as <strong>${session.groupName}</strong>`)}
      </p>`;
    }
    return session.role === 'facilitator'
      ? html`<p class="quiet">${msg('You lead this group.')}</p>`
      : html`<p class="quiet">
          ${facilitatorOf(session) ? msg(str`${facilitatorOf(session)} leads this group.`) : nothing}
        </p>`;
  }

  #actions(session: Tonight, phase: string) {
    const path = `/app/s/${encodeURIComponent(session.sessionId)}`;
    const staff = isStaff(session);
    const name = staff ? msg('Open the room') : phase === 'upcoming' ? msg('Get ready') : 'Join';
    const live = hasLiveRole(session) && isNear(session, this.#clock.now);
    return html`
      <div class="actions">
        ${live ? html`<a class="button-link primary" href=${path}>${name}</a>` : nothing}
        ${
          live && staff
            ? html`<a class="button-link" href="${path}#check"
                ><wa-icon name="camera"></wa-icon>${msg('Check sound and picture')}</a
              >`
            : nothing
        }
        ${
          live && staff && phase !== 'over'
            ? html`<a class="button-link" href="${path}/guests"
                ><wa-icon name="person"></wa-icon>${msg('Guests')}</a
              >`
            : nothing
        }
        ${
          staff && phase !== 'upcoming'
            ? html`
                <a class="button-link" href="${path}/sheet"
                  ><wa-icon name="sheet"></wa-icon>${msg('Attendance')}</a
                >
                <a class="button-link" href="${path}/notes"><wa-icon name="note"></wa-icon>${msg('Notes')}</a>
              `
            : nothing
        }
      </div>
    `;
  }

  #loading() {
    return html`
      <p class="visually-hidden" role="status">${msg('Loading')}</p>
      <div class="card skeleton" aria-hidden="true"><span></span><span></span><span></span></div>
    `;
  }

  #nothingTonight() {
    return html`
      <div class="card empty">
        <wa-icon name="moon"></wa-icon>
        <h2>${msg('Nothing is planned for you')}</h2>
        <p>
          ${msg('When your group has a session, it shows here. If you expected one, please call your program.')}
        </p>
      </div>
    `;
  }

  readonly #load = (): Promise<void> =>
    this.#request.load(async () => {
      this.sessions = await loadTonight();
    });
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-tonight': TonightPage;
  }
}
