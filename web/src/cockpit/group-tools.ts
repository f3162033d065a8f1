import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { Inside } from '../room/state/state';
import type { ClientMessage } from '../signal/protocol.gen';
import { CONSIDER, type Considering } from './considering';
import { groupActions, type GroupAction } from './group-actions';

/** The facilitator's tools for the whole group, in the header of the room. */
@customElement('vesper-group-tools')
export class GroupTools extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    return html`
      <button
        type="button"
        class="tool"
        aria-keyshortcuts="Control+Alt+C"
        title=${msg('Open crisis plan (Ctrl Alt C)')}
        @click=${() => this.#consider({ what: 'crisis' })}
      >
        <wa-icon name="phone"></wa-icon><span>${msg('Crisis')}</span>
      </button>
      <wa-dropdown placement="bottom-end" @wa-select=${this.#chosen}>
        <button slot="trigger" type="button" class="tool">
          <wa-icon name="menu"></wa-icon><span>${msg('Group')}</span>
        </button>
        ${groupActions(room).map((action) => this.#item(action))}
      </wa-dropdown>
      <button
        type="button"
        class="tool"
        @click=${() => this.#say({ type: 'lock', locked: !room.locked })}
        data-on=${room.locked}
      >
        <wa-icon name=${room.locked ? 'lock' : 'unlock'}></wa-icon
        ><span>${room.locked ? msg('Unlock') : msg('Lock')}</span>
      </button>
      <button type="button" class="tool" data-tone="stop" @click=${() => this.#consider({ what: 'end' })}>
        <wa-icon name="end"></wa-icon><span>${msg('End for everyone')}</span>
      </button>
    `;
  }

  #item(action: GroupAction) {
    return html`
      <wa-dropdown-item
        value=${action.value}
        type=${action.on === undefined ? 'normal' : 'checkbox'}
        .checked=${action.on ?? false}
        ?disabled=${action.disabled ?? false}
        >${action.icon ? html`<wa-icon slot="icon" name=${action.icon}></wa-icon>` : nothing}${action.label}</wa-dropdown-item
      >
    `;
  }

  #chosen(event: Event): void {
    const chosen = (event as CustomEvent<{ item: { value: string } }>).detail.item.value;
    const action = this.room && groupActions(this.room).find((each) => each.value === chosen);
    if (action?.asks) this.#say(action.asks);
    if (action?.considers) this.#consider(action.considers);
  }

  #consider(considering: Considering): void {
    this.tell<Considering>(CONSIDER, considering);
  }

  #say(message: ClientMessage): void {
    this.tell<ClientMessage>('ask', message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-group-tools': GroupTools;
  }
}
