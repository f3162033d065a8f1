import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { isBlank } from '../platform/text';
import { accept, type Tonight } from '../schedule/tonight';

/** The ground rules of the group, read once and again when they change. */
@customElement('vesper-agreement')
export class AgreementStep extends LightElement {
  @property({ attribute: false }) session: Tonight | null = null;
  @state() private agreed = false;
  @state() private missing = false;
  readonly #request = new Attempt(this);

  override render() {
    const agreement = this.session?.agreement;
    if (!agreement) return nothing;
    return html`
      <section class="page narrow">
        <h1>${agreement.title}</h1>
        <p class="lead">${msg('This is what everybody in the group agrees to.')}</p>
        <div class="card agreement-text">
          ${agreement.text
            .split(/\n+/)
            .filter((line) => !isBlank(line))
            .map((line) => html`<p>${line.replace(/^[-*•]\s*/, '')}</p>`)}
        </div>
        <form @submit=${this.#submit} novalidate>
          <div class="choice">
            <input
              id="agree"
              type="checkbox"
              .checked=${this.agreed}
              aria-invalid=${this.missing ? 'true' : 'false'}
              aria-describedby=${this.missing ? 'agree-error' : nothing}
              @change=${(event: Event) => this.#tick((event.target as HTMLInputElement).checked)}
            />
            <label for="agree">${msg('I agree to this and will keep to it')}</label>
            ${
              this.missing
                ? html`<p class="error" id="agree-error">
                    <wa-icon name="warning"></wa-icon>${msg('Please tick the box if you agree.')}
                  </p>`
                : nothing
            }
          </div>
          ${this.#request.problem ? problemCallout(this.#request.problem) : nothing}
          <div class="actions">
            <wa-button variant="brand" size="l" type="submit" ?loading=${this.#request.busy}
              >${msg('Continue')}</wa-button
            >
            <a class="button-link" href="/app/">${msg('Not now')}</a>
          </div>
        </form>
      </section>
    `;
  }

  #tick(checked: boolean): void {
    this.agreed = checked;
    this.missing = false;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.agreed) {
      this.missing = true;
      this.querySelector<HTMLInputElement>('#agree')?.focus();
      return;
    }
    const { session } = this;
    const agreement = session?.agreement;
    if (!agreement) return;
    await this.#request.run(async () => {
      await accept(session.sessionId, agreement);
      this.tell('agreed');
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-agreement': AgreementStep;
  }
}
