import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { focusHeading } from '../platform/focus';
import { keepNeutralPageReady } from '../platform/hidden';
import '../platform/icons';
import { leaveTab, SWITCHED_PAGE } from '../platform/leave-tab';
import { holdsUnsaved } from '../platform/page-guard';
import { asProblem, notFound } from '../platform/problem';
import type { Me } from '../identity/me';
import { OwnMedia } from '../media/own-media';
import { LiveRoom } from '../room/session/live-room';
import { wasInRoom, wasJustInRoom } from '../room/session/presence-memory';
import '../hide/hide-button';
import { HideKey } from '../hide/hide-key';
import { isStaff, loadSession, type Tonight } from '../schedule/tonight';
import { answered, type GuestTonight, unanswered } from './guests';
import { GuestsWatch } from './guests-watch';
import { liveStep, type LiveStep } from './live-step';
import { loadingStep } from './loading-step';
import { LoginWatch } from './login-watch';
import { afterDeviceCheck, firstStep, sessionOf, stepName, withAnswer } from './session-step';
import type { BeforeEntry, SessionStep } from './session-step';
import './agreement-step';
import './arrival-step';
import './final-step';
import './device-check-step';
import './guests-question';
import './refused-step';
import './sign-in-prompt';
import './waiting-step';
import './admission.css';

/**
 * One session for one person, from the agreement to the end. This page decides which step comes next; the step elements only
 * show and ask.
 */
@customElement('vesper-evening')
export class SessionPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;
  @state() private step: SessionStep = { is: 'loading' };
  @state() private answersAgain = false;
  readonly #own = new OwnMedia();
  #shownStep = '';
  #roomView: Promise<unknown> | null = null;
  readonly #login = new LoginWatch(
    this,
    () => this.me?.id ?? '',
    () => this.#somebodyElse(),
    () => this.#live?.connection.serverWasLost === true && !holdsUnsaved(),
  );
  readonly #changed = () => this.requestUpdate();

  constructor() {
    super();
    new HideKey(this, () => (this.#mayHide() ? { own: this.#own, live: this.#live } : null));
    new GuestsWatch(
      this,
      () => this.#askedAboutGuests(),
      (guests) => this.#update((session) => ({ ...session, guests })),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeRoom();
    this.step = { is: 'loading' };
    this.#own.turnAllOff();
    delete document.documentElement.dataset['layout'];
    document.title = 'Vesper';
  }

  override render() {
    const name = stepName(this.step);
    const inRoom = name === 'room' || name === 'holding';
    return html`
      ${this.#mayHide() && !inRoom ? html`<div class="hide-strip"><vesper-hide></vesper-hide></div>` : nothing}
      <div class="evening-steps" data-step=${name === 'left' || name === 'broken' ? 'ended' : name}>
        ${this.#view(this.step)}
      </div>
      ${inRoom || name === 'waiting' ? this.#guestsPrompt() : nothing}
      <vesper-sign-in
        .open=${name !== 'access-ended' && this.#login.waits}
        .seated=${inRoom}
      ></vesper-sign-in>
    `;
  }

  protected override updated(_changed: PropertyValues): void {
    const name = stepName(this.step);
    if (name === this.#shownStep) return;
    const first = this.#shownStep === '' || this.#shownStep === 'loading';
    this.#shownStep = name;
    if (name === 'room' || name === 'holding') document.documentElement.dataset['layout'] = 'room';
    else delete document.documentElement.dataset['layout'];
    if (!first || name !== 'loading')
      setTimeout(() => focusHeading(this.querySelector('.holding') ?? this), 0);
  }

  get #session(): Tonight | null {
    return sessionOf(this.step);
  }

  get #live(): LiveRoom | null {
    return this.step.is === 'live' ? this.step.live : null;
  }

  /** Clients and guests can hide the page. Staff cannot: they may have unsaved notes, which hiding would lose. */
  #mayHide(): boolean {
    return this.#session !== null && !isStaff(this.#session);
  }

  #askedAboutGuests(): string | null {
    const asked = this.#session?.role === 'client' && this.#session.guests !== undefined;
    const step = this.#live?.state.step;
    return asked && (step === 'room' || step === 'waiting') ? this.sessionId : null;
  }

  #guestsPrompt() {
    const open = unanswered(this.#session?.guests);
    const again = this.answersAgain && open.length === 0;
    return html`<vesper-guests-question
      .session=${this.#session}
      .guests=${again ? answered(this.#session?.guests) : open}
      .inRoom=${true}
      .again=${again}
      @answered=${this.#answered}
      @kept=${() => (this.answersAgain = false)}
    ></vesper-guests-question>`;
  }

  #view(step: SessionStep) {
    switch (step.is) {
      case 'loading':
        return loadingStep(this.#live?.status.is === 'lost');
      case 'problem':
        return html`<vesper-refused .problem=${step.problem} @retry=${this.#begin}></vesper-refused>`;
      case 'agreement':
        return html`<vesper-agreement
          .session=${step.session}
          @agreed=${() => this.#go('green-room')}
        ></vesper-agreement>`;
      case 'green-room':
        return html`<vesper-green-room
          .session=${step.session}
          .own=${this.#own}
          @ready=${() => this.#go(afterDeviceCheck(step.session))}
        ></vesper-green-room>`;
      case 'guests':
        return html`<vesper-guests-question
          .session=${step.session}
          .guests=${unanswered(step.session.guests)}
          @answered=${this.#answered}
        ></vesper-guests-question>`;
      case 'arrival':
        return html`<vesper-arrival
          .session=${step.session}
          @arrived=${() => this.#enter()}
        ></vesper-arrival>`;
      case 'live':
        return this.#liveView(step.session, step.live, liveStep(step.live));
      default:
        return step satisfies never;
    }
  }

  #liveView(session: Tonight, live: LiveRoom, step: LiveStep) {
    switch (step.is) {
      case 'connecting':
        return loadingStep(this.#live?.status.is === 'lost');
      case 'waiting':
        return html`<vesper-waiting
          .session=${session}
          .live=${live}
          .room=${step.room}
          .status=${live.status}
          @go-back=${this.#goBack}
        ></vesper-waiting>`;
      case 'room':
      case 'holding':
        return html`<vesper-room
          .session=${session}
          .live=${live}
          .room=${step.room}
          .status=${live.status}
          .advice=${live.advice}
          @left=${this.#changed}
          @answer-again=${() => (this.answersAgain = true)}
        ></vesper-room>`;
      case 'refused':
        return html`<vesper-refused
          .problem=${step.problem}
          @retry=${() => this.#enter()}
          @take-over=${() => this.#enter(true)}
          @missing=${(event: CustomEvent<BeforeEntry>) => void this.#answerFirst(event.detail)}
        ></vesper-refused>`;
      case 'over':
        return html`<vesper-final
          .how=${step.how}
          .reason=${step.reason}
          .session=${session}
          @retry=${() => this.#enter()}
          @take-over=${() => this.#enter(true)}
        ></vesper-final>`;
      default:
        return step satisfies never;
    }
  }

  readonly #begin = async (): Promise<void> => {
    try {
      this.step = { is: 'loading' };
      const session = await loadSession(this.sessionId);
      if (!session || session.role === 'supervisor') {
        this.step = { is: 'problem', problem: notFound() };
        return;
      }
      this.step = { is: firstStep(session), session };
      if (this.#mayHide()) void keepNeutralPageReady().catch(() => undefined);
      if (wasInRoom(session.sessionId)) this.#enter(wasJustInRoom(session.sessionId));
      else if (isStaff(session) && location.hash !== '#check') this.#enter();
    } catch (thrown) {
      this.step = { is: 'problem', problem: asProblem(thrown) };
    }
  };

  /** Another person has signed in on this device: nothing of the first person's session may stay on the page. */
  #somebodyElse(): void {
    this.#live?.leave();
    this.#own.turnAllOff();
    leaveTab(SWITCHED_PAGE);
  }

  /** The server asks for something before entry. The session is read again: what is asked may be newer than this page. */
  async #answerFirst(is: BeforeEntry): Promise<void> {
    try {
      const session = (await loadSession(this.sessionId)) ?? this.#session;
      this.#closeRoom();
      if (session) this.step = { is, session };
    } catch (thrown) {
      this.step = { is: 'problem', problem: asProblem(thrown) };
    }
  }

  #answered(event: CustomEvent<GuestTonight>): void {
    this.answersAgain = false;
    this.#update((session) => withAnswer(session, event.detail));
    const session = this.#session;
    if (this.step.is !== 'guests' || !session || unanswered(session.guests).length > 0) return;
    this.#go(session.arrived ? null : 'arrival');
  }

  #goBack(): void {
    const live = this.#live;
    live?.removeEventListener('change', this.#changed);
    live?.leave();
    this.#go('green-room');
  }

  /** Shows the next step before entry; null when nothing is left to ask. */
  #go(next: BeforeEntry | null): void {
    const session = this.#session;
    if (next === null) this.#enter();
    else if (session) this.step = { is: next, session };
  }

  #update(change: (session: Tonight) => Tonight): void {
    if ('session' in this.step) this.step = { ...this.step, session: change(this.step.session) };
  }

  #enter(takeOver = false): void {
    const session = this.#session;
    if (!session) return;
    this.#closeRoom();
    const live = new LiveRoom(session.sessionId, this.#own);
    live.addEventListener('change', this.#changed);
    this.#roomView ??= import('../room/view/room-view');
    this.step = { is: 'live', session, live };
    live.enter(takeOver);
  }

  #closeRoom(): void {
    this.#live?.removeEventListener('change', this.#changed);
    this.#live?.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-evening': SessionPage;
  }
}
