import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { focusHeading } from '../platform/focus';
import { keepNeutralPageReady } from '../platform/hidden';
import '../platform/icons';
import { asProblem, type Problem } from '../platform/problem';
import { signInInPlace } from '../platform/sign-in';
import { SignInBeside } from '../platform/sign-in-beside';
import type { Me } from '../identity/me';
import { OwnMedia } from '../media/own-media';
import { LiveRoom } from '../room/live-room';
import { wasInRoom, wasJustInRoom } from '../room/presence-memory';
import '../room/hide-button';
import { isHideKey, quickHide } from '../room/quick-hide';
import { isStaff, loadTonight, type Tonight } from '../schedule/tonight';
import { liveStep } from './live-step';
import './agreement-step';
import './arrival-step';
import './final-step';
import './green-room-step';
import './refused-step';
import './sign-in-prompt';
import './waiting-step';
import './admission.css';

type Step = 'loading' | 'agreement' | 'green-room' | 'arrival' | 'live';

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
  readonly #own = new OwnMedia();
  #shownStep = '';
  #roomView: Promise<unknown> | null = null;
  #beside: SignInBeside | null = null;
  readonly #changed = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key, { capture: true });
    this.#beside = new SignInBeside(this.me?.id ?? '', () => this.#somebodyElse());
    this.#beside.addEventListener('change', this.#changed);
    signInInPlace(this.#beside.ask);
    this.addEventListener('hide-page', this.#hide);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key, { capture: true });
    signInInPlace(null);
    this.#beside?.close();
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
      <vesper-sign-in
        .open=${step !== 'access-ended' && (this.#beside?.waits ?? false)}
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

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.#mayHide() || !isHideKey(event)) return;
    event.preventDefault();
    this.#hide();
  };

  readonly #hide = (): void => quickHide({ own: this.#own, live: this.live });

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
          @left=${this.#left}
        ></vesper-room>`;
      case 'refused':
        return html`<vesper-refused
          .problem=${live.status.is === 'refused' ? live.status.problem : null}
          @retry=${() => this.#enter()}
          @take-over=${() => this.#enter(true)}
          @missing=${(event: CustomEvent<Step>) => (this.step = event.detail)}
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
      <p role="status">We are getting everything ready.</p>
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
    if (this.evening && isStaff(this.evening)) this.#enter();
    else this.step = 'arrival';
  }

  #goBack(): void {
    this.live?.leave();
    this.step = 'green-room';
  }

  #left(): void {
    this.requestUpdate();
  }

  #enter(takeOver = false): void {
    if (!this.evening) return;
    this.live?.removeEventListener('change', this.#changed);
    this.live?.close();
    this.live = new LiveRoom(this.evening.sessionId, this.#own);
    this.live.addEventListener('change', this.#changed);
    this.#roomView ??= import('../room/room-view');
    this.step = 'live';
    this.live.enter(takeOver);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-evening': EveningPage;
  }
}
