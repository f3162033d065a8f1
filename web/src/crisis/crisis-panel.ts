import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { focusHeading } from '../platform/focus';
import '../platform/icons';
import { asProblem, inOneLine, type Problem } from '../platform/problem';
import { Ticking } from '../platform/ticking';
import { stopwatch } from '../platform/time';
import type { CrisisView } from '../signal/protocol.gen';
import { loadCrises, reviseRecord, type Crisis } from './crises-server';
import './crisis-card';
import './crisis-record';
import { draftOf, type RecordDraft } from './record-draft';
import './crisis.css';

/** The room reports a crisis before the database has it; the page asks again after this time. */
const ASK_AGAIN_MS = 300;

/** The open crisis plan of one person: the time since it was opened, the numbers, and the record below. */
@customElement('vesper-crisis-panel')
export class CrisisPanel extends LightElement {
  @property({ attribute: 'session-id' }) sessionId = '';
  @property({ attribute: false }) crisis: CrisisView | null = null;
  @property() name = '';
  @property({ attribute: false }) clockAhead = 0;
  @state() private known: Crisis | null = null;
  @state() private problem: Problem | null = null;
  @state() private draft: RecordDraft | null = null;
  readonly #clock = new Ticking(this);
  #again: ReturnType<typeof setTimeout> | undefined;
  #of = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#of = '';
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#again);
  }

  override render() {
    const { crisis, known } = this;
    if (!crisis) return nothing;
    return html`
      <aside class="crisis" aria-label=${msg(str`Crisis: ${this.name}`)}>
        <header class="crisis-head">
          <h2>${msg(str`Crisis: ${this.name}`)}</h2>
          <span class="tabular" role="timer" aria-label=${msg('Since it was opened')}
            >${stopwatch(this.#clock.now + this.clockAhead - Date.parse(crisis.since))}</span
          >
          <button type="button" class="quiet-button" @click=${() => this.tell('put-aside')}>
            <wa-icon name="chevron-right"></wa-icon
            ><span class="visually-hidden">${msg('Close the crisis plan')}</span>
          </button>
        </header>
        <vesper-crisis-card .card=${known?.card ?? null} name=${this.name}></vesper-crisis-card>
        ${
          this.problem
            ? html`<vesper-callout tone="care" icon="warning" role="alert">
                <div>
                  <p>${msg(str`The crisis plan cannot be read: ${inOneLine(this.problem)}`)}</p>
                  <wa-button size="s" @click=${() => void this.#load()}>${msg('Try again')}</wa-button>
                </div>
              </vesper-callout>`
            : nothing
        }
        ${
          this.draft
            ? html`<vesper-crisis-record
                .draft=${this.draft}
                session-id=${this.sessionId}
                @stale=${() => void this.#load()}
              ></vesper-crisis-record>`
            : nothing
        }
      </aside>
    `;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const of = this.crisis?.participant ?? '';
    if (of === this.#of) return;
    this.#of = of;
    this.known = null;
    this.draft = null;
    this.problem = null;
    if (of !== '') void this.#load();
  }

  /** Moves the focus to the heading of a plan that was just opened; the numbers are the next stops. */
  focusCard(): void {
    void this.updateComplete.then(() => focusHeading(this));
  }

  async #load(): Promise<void> {
    clearTimeout(this.#again);
    const of = this.#of;
    try {
      const all = await loadCrises(this.sessionId);
      if (of !== this.#of) return;
      this.problem = null;
      const found = all.find((each) => each.participantId === of && each.closed === null);
      if (found) this.#show(found);
      else if (this.draft) this.#afterClose(all);
      else this.#askAgain();
    } catch (thrown) {
      if (of !== this.#of) return;
      this.problem = asProblem(thrown);
      this.#askAgain();
    }
  }

  #show(crisis: Crisis): void {
    this.known = crisis;
    this.draft = draftOf(crisis, (on, record) => reviseRecord(this.sessionId, on, record));
  }

  #afterClose(all: readonly Crisis[]): void {
    const mine = all.find((each) => each.id === this.draft?.crisis.id);
    if (mine) this.#show(mine);
  }

  #askAgain(): void {
    if (this.isConnected) this.#again = setTimeout(() => void this.#load(), ASK_AGAIN_MS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-crisis-panel': CrisisPanel;
  }
}
