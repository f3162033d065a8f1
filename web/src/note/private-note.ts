import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import { Attempt } from '../platform/attempt';
import { Listening } from '../platform/listening';
import { problemCallout } from '../platform/problem-callout';
import '../platform/icons';
import { clockWithSeconds } from '../platform/zoned-time';
import { ownZone } from '../platform/time';
import { type PrivateDraft, privateDraft } from './private-draft';

/**
 * The author's own note about a session, apart from the client's record: psychotherapy notes (45 CFR 164.501) and SUD counseling
 * notes (42 CFR 2.11).
 */
@customElement('vesper-private-note')
export class PrivateNote extends LightElement {
  @property({ attribute: 'session-id' }) sessionId = '';
  @state() private draft: PrivateDraft | null = null;
  readonly #request = new Attempt(this);

  constructor() {
    super();
    new Listening(this, () => [this.draft]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.draft?.flush();
  }

  override render() {
    return html`
      <header class="note-head">
        <h2 tabindex="-1">${msg('Private note')}</h2>
        <p class="quiet">${msg('Yours alone')}</p>
      </header>
      <vesper-callout icon="lock">
        <p>
          ${msg('Your own notes about what was said in the session, kept apart from the client’s record. In law they are psychotherapy notes (45 CFR 164.501) and SUD counseling notes (42 CFR 2.11). Nobody else can read them: no colleague, no supervisor, no administrator. They are in no export. Medication, session times, diagnosis, test results, treatment plan and progress belong in the progress note, not here.')}
        </p>
      </vesper-callout>
      ${this.draft ? this.#field(this.draft) : nothing}
      ${this.#request.problem ? problemCallout(this.#request.problem) : nothing}
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
          : html`<vesper-callout tone="care" icon="info" role="alert">
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
            </vesper-callout>`
      }
    `;
  }

  #status(draft: PrivateDraft): string {
    if (draft.other !== null) return msg('Two versions: please decide');
    if (draft.trouble) return msg(str`Not saved yet: trying again. ${draft.trouble}`);
    if (draft.unsaved) return msg('Saving …');
    return draft.savedAt ? msg(str`Saved ${clockWithSeconds(draft.savedAt, ownZone())}`) : '';
  }

  async #load(): Promise<void> {
    await this.#request.load(async () => {
      this.draft = await privateDraft(this.sessionId);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-private-note': PrivateNote;
  }
}
