import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import { ChatDraft } from '../room/session/chat-draft';
import { chatAudience } from '../room/view/own-words';
import type { Inside } from '../room/state/state';
import '../room/view/chat-panel';
import './staff-lines';

type Tab = 'group' | 'staff';

/** The chat for facilitators: the group's chat and their own, which nobody else receives. */
@customElement('vesper-staff-chat')
export class StaffChat extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) draft = new ChatDraft();
  @state() private tab: Tab = 'group';
  @state() private readUpTo = 0;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    const lines = room.staff?.lines ?? [];
    const unread = lines.filter((line) => line.id > this.readUpTo && line.from !== room.you.id).length;
    return html`
      <div class="staff-chat">
        <div class="tabs" role="tablist" aria-label=${msg('Who reads it')} @keydown=${this.#arrow}>
          ${this.#tab('group', msg('Group'), 0)} ${this.#tab('staff', msg('Facilitators'), unread)}
        </div>
        <div class="tab-panel" role="tabpanel" id="staff-chat-panel" aria-labelledby="tab-${this.tab}">
          ${
            this.tab === 'group'
              ? html`<vesper-chat
                  .lines=${room.chat}
                  .you=${room.you.id}
                  .draft=${this.draft}
                  .audience=${chatAudience(room)}
                  .moderates=${true}
                ></vesper-chat>`
              : html`<vesper-staff-lines .lines=${lines} .you=${room.you.id}></vesper-staff-lines>`
          }
        </div>
      </div>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if ((changed.has('room') || changed.has('tab')) && this.tab === 'staff')
      this.readUpTo = this.room?.staff?.lines.at(-1)?.id ?? 0;
  }

  #tab(tab: Tab, name: string, unread: number) {
    const chosen = this.tab === tab;
    return html`<button
      type="button"
      role="tab"
      id="tab-${tab}"
      class="tab"
      aria-selected=${chosen}
      aria-controls="staff-chat-panel"
      tabindex=${chosen ? 0 : -1}
      @click=${() => (this.tab = tab)}
    >
      ${name}${unread > 0 ? html` <span class="tab-count">${msg(str`${unread} new`)}</span>` : nothing}
    </button>`;
  }

  #arrow(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    this.tab = this.tab === 'group' ? 'staff' : 'group';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-staff-chat': StaffChat;
  }
}
