import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { Problem } from '../platform/problem';
import { Ticking } from '../platform/ticking';
import { span } from '../platform/time';

/** A refusal on the way into the session, with what the person can do. "Too early" waits and tries again by itself. */
@customElement('vesper-refused')
export class RefusedStep extends LightElement {
  @property({ attribute: false }) problem: Problem | null = null;
  readonly #clock = new Ticking(this);
  #askedAgain = false;

  override render() {
    const problem = this.problem;
    if (!problem) return nothing;
    return html`
      <section class="page narrow final">
        <div class="final-icon" aria-hidden="true"><wa-icon name="door"></wa-icon></div>
        <h1>${problem.title}</h1>
        <p class="lead">${problem.detail}</p>
        ${problem.code === 'too-early' ? this.#countdown(problem) : nothing}
        <div class="actions center">${this.#ways(problem.code)}</div>
      </section>
    `;
  }

  protected override willUpdate(): void {
    const opens = this.#opensAt();
    if (opens !== null && this.#clock.now >= opens + 500 && !this.#askedAgain) {
      this.#askedAgain = true;
      queueMicrotask(() => this.tell('retry'));
    }
  }

  #opensAt(): number | null {
    const at =
      this.problem?.code === 'too-early' ? Date.parse(String(this.problem.facts['doorsOpenAt'])) : NaN;
    return Number.isNaN(at) ? null : at;
  }

  #countdown(_problem: Problem) {
    const opens = this.#opensAt();
    if (opens === null) return nothing;
    return html`<p class="countdown">
      ${msg(str`The waiting room opens in ${span(opens - this.#clock.now)}. You can leave this page open.`)}
    </p>`;
  }

  #ways(code: string) {
    const tonight = html`<a class="button-link" href="/app/">${msg('Back to your sessions')}</a>`;
    switch (code) {
      case 'already-in':
        return html`
          <wa-button variant="brand" @click=${() => this.tell('take-over')}
            >${msg('Use this device')}</wa-button
          >
          <a class="button-link" href="/app/">${msg('Stay on the other device')}</a>
        `;
      case 'agreement-missing':
        return html`<wa-button variant="brand" @click=${() => this.tell('missing', 'agreement')}
          >${msg('Read it')}</wa-button
        >`;
      case 'arrival-missing':
        return html`<wa-button variant="brand" @click=${() => this.tell('missing', 'arrival')}
          >${msg('Answer')}</wa-button
        >`;
      case 'guests-unanswered':
        return html`<wa-button variant="brand" @click=${() => this.tell('missing', 'guests')}
          >${msg('Answer')}</wa-button
        >`;
      case 'not-found':
      case 'too-early':
      case 'too-late':
      case 'time-over':
        return tonight;
      case 'suspended':
        return nothing;
      default:
        return html`<wa-button variant="brand" @click=${() => this.tell('retry')}
            >${msg('Try again')}</wa-button
          >${tonight}`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-refused': RefusedStep;
  }
}
