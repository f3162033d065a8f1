import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { focusHeading } from '../platform/focus';
import { keepNeutralPageReady } from '../platform/hidden';
import '../platform/icons';
import { holdsUnsaved } from '../platform/page-guard';
import { asProblem, type Problem } from '../platform/problem';
import type { Me } from '../identity/me';
import { OwnMedia } from '../media/own-media';
import { LiveRoom } from '../room/session/live-room';
import { wasInRoom, wasJustInRoom } from '../room/session/presence-memory';
import '../hide/hide-button';
import { HideKey } from '../hide/hide-key';
import { isStaff, loadTonight, type Tonight } from '../schedule/tonight';
import { answered, type GuestTonight, unanswered } from './guests';
import { GuestsWatch } from './guests-watch';
import { liveStep } from './live-step';
import { LoginWatch } from './login-watch';
import './agreement-step';
import './arrival-step';
import './final-step';
import './device-check-step';
import './guests-question';
import './refused-step';
import './sign-in-prompt';
import './waiting-step';
import './admission.css';

type Step = 'loading' | 'agreement' | 'green-room' | 'guests' | 'arrival' | 'live';

/** Steps that are the end of the evening, too, for whoever looks at the page from outside. */
const hooks: Readonly<Record<string, string>> = { left: 'ended', broken: 'ended' };

/** One evening, from the agreement to the goodbye. It decides what comes next; the steps only show and ask. */
@customElement('vesper-evening')
export class EveningPage extends LightElement {
  @property({ attribute: false }) me: Me | null = null;
  @property({ attribute: 'session-id' }) sessionId: string | null = null;
  @state() private evening: Tonight | null = null;
  @state() private problem: Problem | null = null;
  @state() private step: Step = 'loading';
  @state() private live: LiveRoom | null = null;
  @state() private answersAgain = false;
  readonly #own = new OwnMedia();
  #shownStep = '';
  #roomView: Promise<unknown> | null = null;
  readonly #login = new LoginWatch(
    this,
    () => this.me?.id ?? '',
    () => this.#somebodyElse(),
    () => this.live?.connection.serverWasLost === true && !holdsUnsaved(),
  );
  readonly #changed = () => this.requestUpdate();

  constructor() {
    super();
    new HideKey(this, () => (this.#mayHide() ? { own: this.#own, live: this.live } : null));
    new GuestsWatch(
      this,
      () => this.#askedAboutGuests(),
      (guests) => (this.evening = this.evening && { ...this.evening, guests }),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.live?.removeEventListener('change', this.#changed);
    this.live?.close();
    this.live = null;
    this.#own.turnAllOff();
    delete document.documentElement.dataset['layout'];
    document.title = 'Vesper';
  }

  override render() {
    const step = this.#current();
    const inRoom = step === 'room' || step === 'holding';
    return html`
      ${this.#mayHide() && !inRoom ? html`<div class="hide-strip"><vesper-hide></vesper-hide></div>` : nothing}
      <div class="evening-steps" data-step=${hooks[step] ?? step}>${this.#view(step)}</div>
      ${inRoom || step === 'waiting' ? this.#guestsPrompt() : nothing}
      <vesper-sign-in
        .open=${step !== 'access-ended' && this.#login.waits}
        .seated=${inRoom}
      ></vesper-sign-in>
    `;
  }

  protected override updated(_changed: PropertyValues): void {
    const step = this.#current();
    if (step === this.#shownStep) return;
    const first = this.#shownStep === '' || this.#shownStep === 'loading';
    this.#shownStep = step;
    if (step === 'room' || step === 'holding') document.documentElement.dataset['layout'] = 'room';
    else delete document.documentElement.dataset['layout'];
    if (!first || step !== 'loading')
      setTimeout(() => focusHeading(this.querySelector('.holding') ?? this), 0);
  }

  /** Who works here has nothing to hide from whoever comes in, and unsaved notes to lose. */
  #mayHide(): boolean {
    return this.evening !== null && !isStaff(this.evening);
  }

  #askedAboutGuests(): string | null {
    const asked = this.evening?.role === 'client' && this.evening.guests !== undefined;
    const here = this.live?.state.step === 'room' || this.live?.state.step === 'waiting';
    return asked && here ? this.sessionId : null;
  }

  #guestsPrompt() {
    const open = unanswered(this.evening?.guests);
    const again = this.answersAgain && open.length === 0;
    return html`<vesper-guests-question
      .evening=${this.evening}
      .guests=${again ? answered(this.evening?.guests) : open}
      .inRoom=${true}
      .again=${again}
      @answered=${this.#answered}
      @kept=${() => (this.answersAgain = false)}
    ></vesper-guests-question>`;
  }

  #current(): string {
    return this.step === 'live' && this.live ? liveStep(this.live) : this.step;
  }

  #view(step: string) {
    const { evening, live } = this;
    if (this.problem)
      return html`<vesper-refused .problem=${this.problem} @retry=${this.#begin}></vesper-refused>`;
    if (!evening || step === 'loading') return this.#loading();
    if (step === 'agreement' && evening.agreement) {
      return html`<vesper-agreement .evening=${evening} @agreed=${this.#agreed}></vesper-agreement>`;
    }
    if (step === 'green-room') {
      return html`<vesper-green-room
        .evening=${evening}
        .own=${this.#own}
        @ready=${this.#ready}
      ></vesper-green-room>`;
    }
    if (step === 'guests') {
      return html`<vesper-guests-question
        .evening=${evening}
        .guests=${unanswered(evening.guests)}
        @answered=${this.#answered}
      ></vesper-guests-question>`;
    }
    if (step === 'arrival') {
      return html`<vesper-arrival .evening=${evening} @arrived=${() => this.#enter()}></vesper-arrival>`;
    }
    return live ? this.#liveView(evening, live, step) : nothing;
  }

  #liveView(evening: Tonight, live: LiveRoom, step: string) {
    switch (step) {
      case 'waiting':
        return html`<vesper-waiting
          .evening=${evening}
          .live=${live}
          .room=${live.state}
          .status=${live.status}
          @go-back=${this.#goBack}
        ></vesper-waiting>`;
      case 'room':
      case 'holding':
        return html`<vesper-room
          .evening=${evening}
          .live=${live}
          .room=${live.state}
          .status=${live.status}
          .advice=${live.advice}
          @left=${this.#changed}
          @answer-again=${() => (this.answersAgain = true)}
        ></vesper-room>`;
      case 'refused':
        return html`<vesper-refused
          .problem=${live.status.is === 'refused' ? live.status.problem : null}
          @retry=${() => this.#enter()}
          @take-over=${() => this.#enter(true)}
          @missing=${(event: CustomEvent<Step>) => void this.#answerFirst(event.detail)}
        ></vesper-refused>`;
      case 'connecting':
        return this.#loading();
      default:
        return html`<vesper-final
          .how=${step}
          .reason=${live.state.step === 'over' ? live.state.reason : null}
          .evening=${evening}
          @retry=${() => this.#enter()}
          @take-over=${() => this.#enter(true)}
        ></vesper-final>`;
    }
  }

  #loading() {
    return html`<section class="page narrow">
      <h1 class="quiet">One moment</h1>
      <p role="status">
        ${
          this.live?.status.is === 'lost'
            ? 'It takes longer than usual. We try again by ourselves; you do not need to do anything.'
            : 'We are getting everything ready.'
        }
      </p>
    </section>`;
  }

  readonly #begin = async (): Promise<void> => {
    try {
      this.problem = null;
      const evening = (await loadTonight()).find((each) => each.sessionId === this.sessionId);
      if (!evening || evening.role === 'supervisor') {
        this.problem = {
          title: 'There is nothing here',
          status: 404,
          detail: 'The address may be mistyped, or it is not for this account.',
          code: 'not-found',
          facts: {},
        };
        return;
      }
      this.evening = evening;
      if (this.#mayHide()) void keepNeutralPageReady().catch(() => undefined);
      if (wasInRoom(evening.sessionId)) this.#enter(wasJustInRoom(evening.sessionId));
      else if (isStaff(evening) && location.hash !== '#check') this.#enter();
      else this.step = evening.agreement && !evening.agreement.accepted ? 'agreement' : 'green-room';
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  };

  /** Another person has signed in on this device: nothing of this one's evening may be left on the page. */
  #somebodyElse(): void {
    this.live?.leave();
    this.#own.turnAllOff();
    location.reload();
  }

  #agreed(): void {
    this.step = 'green-room';
  }

  #ready(): void {
    const evening = this.evening;
    if (evening?.role !== 'client') this.#enter();
    else this.step = unanswered(evening.guests).length > 0 ? 'guests' : 'arrival';
  }

  /** What the door asks for may have come up since this page was opened: the questions are read anew. */
  async #answerFirst(step: Step): Promise<void> {
    try {
      this.evening = (await loadTonight()).find((each) => each.sessionId === this.sessionId) ?? this.evening;
      this.step = step;
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }

  #answered(event: CustomEvent<GuestTonight>): void {
    if (!this.evening) return;
    this.answersAgain = false;
    const guests = (this.evening.guests ?? []).map((each) =>
      each.id === event.detail.id ? event.detail : each,
    );
    this.evening = { ...this.evening, guests };
    if (this.step !== 'guests' || unanswered(guests).length > 0) return;
    if (this.evening.arrived) this.#enter();
    else this.step = 'arrival';
  }

  #goBack(): void {
    this.live?.leave();
    this.step = 'green-room';
  }

  #enter(takeOver = false): void {
    if (!this.evening) return;
    this.live?.removeEventListener('change', this.#changed);
    this.live?.close();
    this.live = new LiveRoom(this.evening.sessionId, this.#own);
    this.live.addEventListener('change', this.#changed);
    this.#roomView ??= import('../room/view/room-view');
    this.step = 'live';
    this.live.enter(takeOver);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-evening': EveningPage;
  }
}
