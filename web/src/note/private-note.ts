import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { asProblem, type Problem } from '../platform/problem';
import { clockWithSeconds } from '../platform/zoned-time';
import { ownZone } from '../platform/time';
import { type PrivateDraft, privateDraft } from './private-draft';

/** The author's own note about an evening, apart from every record. */
@customElement('vesper-private-note')
export class PrivateNote extends LightElement {
  @property({ attribute: 'session-id' }) sessionId = '';
  @state() private draft: PrivateDraft | null = null;
  @state() private problem: Problem | null = null;
  #deaf: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deaf();
    if (this.draft?.unsaved) void this.draft.autosave.flush();
  }

  override render() {
    return html`
      <header class="note-head">
        <h2 tabindex="-1">${msg('Private note')}</h2>
        <p class="quiet">${msg('Yours alone')}</p>
      </header>
      <div class="callout">
        <wa-icon name="lock"></wa-icon>
        <p>
          ${msg('Your own thoughts about the conversation, kept apart from every record. Nobody else can read them: no colleague, no supervisor, no administrator. They are in no export. Times, diagnosis, results, plan and progress belong into the progress note, not here.')}
        </p>
      </div>
      ${this.draft ? this.#field(this.draft) : nothing} ${this.problem ? this.#failed(this.problem) : nothing}
    `;
  }

  #field(draft: PrivateDraft) {
    return html`
      <div class="field">
        <label for="private-text">${msg('Private note')}</label>
        <textarea
          id="private-text"
          class="note-text"
          rows="10"
          autocomplete="off"
          .value=${live(draft.content)}
          @input=${(event: Event) => draft.type((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <p class="save-state ${draft.trouble ? 'care' : 'quiet'}" role="status" aria-live="off">
        ${this.#status(draft)}
      </p>
      ${
        draft.other === null
          ? nothing
          : html`<div class="callout care" role="alert">
              <wa-icon name="info"></wa-icon>
              <div>
                <p>
                  <strong>${msg('You wrote here on another device, too.')}</strong>
                  ${msg('This is the text from there:')}
                </p>
                <p class="note-words">${draft.other}</p>
                <div class="row">
                  <button type="button" class="line-button" @click=${() => draft.settle('mine')}>
                    ${msg('Keep this text')}
                  </button>
                  <button type="button" class="line-button" @click=${() => draft.settle('both')}>
                    ${msg('Keep both')}
                  </button>
                </div>
              </div>
            </div>`
      }
    `;
  }

  #status(draft: PrivateDraft): string {
    if (draft.other !== null) return msg('Two versions: please decide');
    if (draft.trouble) return msg(str`Not saved yet: trying again. ${draft.trouble}`);
    if (draft.unsaved) return 'Saving …';
    return draft.savedAt ? msg(str`Saved ${clockWithSeconds(draft.savedAt, ownZone())}`) : '';
  }

  #failed(problem: Problem) {
    return html`<div class="callout stop" role="alert">
      <wa-icon name="warning"></wa-icon>
      <p>${problem.title}. ${problem.detail}</p>
    </div>`;
  }

  async #load(): Promise<void> {
    try {
      this.draft = await privateDraft(this.sessionId);
      this.#deaf = this.draft.listen(() => this.requestUpdate());
    } catch (thrown) {
      this.problem = asProblem(thrown);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-private-note': PrivateNote;
  }
}
