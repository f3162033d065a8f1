import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { Inside } from '../room/state/state';
import type { ClientMessage, ParticipantView } from '../signal/protocol.gen';
import { CONSIDER, type Considering } from './considering';
import { personActions } from './person-actions';

/** What a facilitator can do for or about one person. */
@customElement('vesper-person-menu')
export class PersonMenu extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) person: ParticipantView | null = null;

  override render() {
    const { room, person } = this;
    if (!room || !person) return nothing;
    return html`
      <wa-dropdown placement="bottom-end" @wa-select=${this.#chosen}>
        <button
          slot="trigger"
          type="button"
          class="quiet-button"
          aria-label=${msg(str`Actions for ${person.name}`)}
        >
          <wa-icon name="more"></wa-icon>
        </button>
        ${personActions(room, person).map(
          (action) => html`
            <wa-dropdown-item
              value=${action.value}
              variant=${action.danger ? 'danger' : 'default'}
              ?disabled=${action.disabled ?? false}
              ><wa-icon slot="icon" name=${action.icon}></wa-icon>${action.label}</wa-dropdown-item
            >
          `,
        )}
      </wa-dropdown>
    `;
  }

  #chosen(event: Event): void {
    const chosen = (event as CustomEvent<{ item: { value: string } }>).detail.item.value;
    const { room, person } = this;
    if (!room || !person) return;
    const action = personActions(room, person).find((each) => each.value === chosen);
    if (action?.asks) this.tell<ClientMessage>('ask', action.asks);
    if (action?.considers) this.tell<Considering>(CONSIDER, action.considers);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-person-menu': PersonMenu;
  }
}
