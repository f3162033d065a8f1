import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import { Ticking } from '../../platform/ticking';
import { clockTime, ownZone, span } from '../../platform/time';
import type { Tonight } from '../../schedule/tonight';
import { isFacilitator, type Inside } from '../state/state';
import '../../hide/hide-button';
import './topic-line';

/** The topic and the clock. Facilitators have their tools here, too; those are loaded with the cockpit. */
@customElement('vesper-room-header')
export class RoomHeader extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) session: Tonight | null = null;
  readonly #clock = new Ticking(this);

  override render() {
    const room = this.room;
    if (!room) return nothing;
    const staff = isFacilitator(room.you);
    return html`
      <div class="room-header">
        <div class="room-title">
          <h1>${this.session?.title ?? msg('The room')}</h1>
          <div class="room-topic">
            ${
              staff
                ? html`<vesper-topic-tools .room=${room}></vesper-topic-tools>`
                : html`<vesper-topic-line .room=${room}></vesper-topic-line>`
            }
          </div>
        </div>
        <div class="room-tools">
          <p class="room-clock"><wa-icon name="clock"></wa-icon><span>${this.#time(room)}</span></p>
          ${
            room.locked && !staff
              ? html`<span class="badge"><wa-icon name="lock"></wa-icon>${msg('Locked')}</span>`
              : nothing
          }
          ${staff ? html`<vesper-group-tools .room=${room}></vesper-group-tools>` : html`<vesper-hide></vesper-hide>`}
        </div>
      </div>
    `;
  }

  protected override willUpdate(): void {
    if (!this.room || !isFacilitator(this.room.you)) return;
    void import('../../cockpit/topic-tools');
    void import('../../cockpit/group-tools');
  }

  #time(room: Inside) {
    const left = Date.parse(room.endsAt) - (this.#clock.now + room.clockAhead);
    const until = clockTime(room.endsAt, this.session?.zone ?? ownZone());
    return left > 0
      ? msg(html`${span(left)} left<span class="room-until">, until ${until}</span>`)
      : msg(str`Planned until ${until}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-room-header': RoomHeader;
  }
}
