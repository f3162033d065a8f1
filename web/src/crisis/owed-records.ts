import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { dateAndTime } from '../platform/time';
import { loadOwed, type Owed } from './crises-server';

/**
 * Emergency records that this person still has to close, on their first page. It names nobody, since others may look at
 * the screen.
 */
@customElement('vesper-owed-records')
export class OwedRecords extends LightElement {
  @state() private owed: readonly Owed[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    return this.owed.length === 0 ? nothing : this.owed.map((each) => this.#one(each));
  }

  #one(each: Owed) {
    const words =
      each.records === 1
        ? msg('An emergency record is still open.')
        : msg(str`${each.records} emergency records are still open.`);
    return html`<vesper-callout
      tone="stop"
      icon="warning"
      role="region"
      aria-label=${msg('Emergency record')}
    >
      <div>
        <p><strong>${words}</strong> ${each.title}, ${dateAndTime(each.startsAt, each.zone)}</p>
        <p>
          <a class="button-link" href="/app/s/${encodeURIComponent(each.sessionId)}/crises"
            >${msg('Open the record')}</a
          >
        </p>
      </div>
    </vesper-callout>`;
  }

  /** The page works without this list, which is read again with the next visit. */
  async #load(): Promise<void> {
    try {
      this.owed = await loadOwed();
    } catch {
      this.owed = [];
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-owed-records': OwedRecords;
  }
}
