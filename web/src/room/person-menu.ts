import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { ClientMessage, ParticipantView } from '../signal/protocol.gen';

/** What a facilitator can do for or about one person. */
@customElement('vesper-person-menu')
export class PersonMenu extends LightElement {
  @property({ attribute: false }) person: ParticipantView | null = null;

  override render() {
    const person = this.person;
    if (!person) return nothing;
    return html`
      <wa-dropdown placement="bottom-end" @wa-select=${this.#chosen}>
        <button slot="trigger" type="button" class="quiet-button" aria-label=${`Actions for ${person.name}`}>
          <wa-icon name="more"></wa-icon>
        </button>
        ${
          person.microphone
            ? html`<wa-dropdown-item value="mute"
                ><wa-icon slot="icon" name="mic-off"></wa-icon>Mute</wa-dropdown-item
              >`
            : html`<wa-dropdown-item value="ask-to-unmute" ?disabled=${!person.media}
                ><wa-icon slot="icon" name="mic"></wa-icon>Ask to unmute</wa-dropdown-item
              >`
        }
        <wa-dropdown-item value="lower-hand" ?disabled=${!person.hand}
          ><wa-icon slot="icon" name="hand"></wa-icon>Lower hand</wa-dropdown-item
        >
        <wa-dropdown-item value="remove" variant="danger"
          ><wa-icon slot="icon" name="remove"></wa-icon>Remove…</wa-dropdown-item
        >
      </wa-dropdown>
    `;
  }

  #chosen(event: Event): void {
    const chosen = (event as CustomEvent<{ item: { value: string } }>).detail.item.value;
    const participant = this.person?.id;
    if (!participant) return;
    if (chosen === 'remove') this.tell('remove');
    else if (chosen === 'mute' || chosen === 'ask-to-unmute' || chosen === 'lower-hand') {
      this.tell<ClientMessage>('ask', { type: chosen, participant });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-person-menu': PersonMenu;
  }
}
