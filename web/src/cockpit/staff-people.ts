import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { isFacilitator, personOf, type Inside } from '../room/state/state';
import { shortcutsOn, turnShortcuts } from '../room/view/shortcuts';
import { withYou } from '../room/view/with-you';
import type { ClientMessage, ParticipantView } from '../signal/protocol.gen';
import { CONSIDER, type Considering } from './considering';
import { personLine } from './person-line';
import './person-menu';

/** The facilitators' list: who is in the room, whose hand is next, and a menu for each person. */
@customElement('vesper-staff-people')
export class StaffPeople extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    return html`
      <div class="panel people">
        ${this.#hands(room)}
        <h2>${msg('In the room')} <span class="quiet">${room.people.length}</span></h2>
        <ul class="people-list">
          ${repeat(
            room.people,
            (person) => person.id,
            (person) => this.#person(room, person),
          )}
        </ul>
        <div class="choice shortcuts">
          <input
            id="shortcuts"
            type="checkbox"
            .checked=${shortcutsOn()}
            @change=${(event: Event) => turnShortcuts((event.target as HTMLInputElement).checked)}
          />
          <label for="shortcuts"
            >${msg(html`Single keys: <kbd>M</kbd> microphone, <kbd>V</kbd> camera, <kbd>H</kbd> hand`)}</label
          >
        </div>
        <p class="shortcuts">${msg(html`Always: <kbd>Ctrl</kbd> <kbd>Alt</kbd> <kbd>C</kbd> crisis plan`)}</p>
      </div>
    `;
  }

  #hands(room: Inside) {
    if (room.hands.length === 0) return nothing;
    const { quietFirst } = room.course;
    return html`
      <div class="hands-head">
        <h2>${msg('Hands')}</h2>
        <button
          type="button"
          class="quiet-button"
          aria-pressed=${quietFirst}
          @click=${() => this.#say({ type: 'order-hands', quietFirst: !quietFirst })}
        >
          <wa-icon name=${quietFirst ? 'check' : 'circle'}></wa-icon>${msg('Quiet first')}
        </button>
      </div>
      <ol class="hands">
        ${room.hands.map(
          (id) => html`<li>${withYou(personOf(room, id)?.name ?? '', id === room.you.id)}</li>`,
        )}
      </ol>
    `;
  }

  #person(room: Inside, person: ParticipantView) {
    const you = person.id === room.you.id;
    const moment = room.staff?.moments.includes(person.id) ?? false;
    return html`
      <li class="person" data-away=${person.awayUntil !== null} data-moment=${moment}>
        <span class="person-initial" aria-hidden="true">${person.name.charAt(0)}</span>
        <span class="person-name">
          <span>${withYou(person.name, you)}</span>
          <span class="quiet small">${personLine(room, person)}</span>
          ${
            moment
              ? html`<span class="moment-mark"><wa-icon name="bell"></wa-icon>${msg('Needs a moment')}</span>`
              : nothing
          }
        </span>
        ${person.hand ? html`<wa-icon name="hand" label=${msg('Hand raised')}></wa-icon>` : nothing}
        ${
          person.awayUntil === null
            ? html`<wa-icon
                name=${person.microphone ? 'mic' : 'mic-off'}
                label=${person.microphone ? msg('Microphone on') : msg('Muted')}
              ></wa-icon>`
            : html`<wa-icon name="away" label=${msg('Reconnecting')}></wa-icon>`
        }
        ${you ? nothing : html`<vesper-person-menu .room=${room} .person=${person}></vesper-person-menu>`}
        ${this.#handOver(room, person)}
      </li>
    `;
  }

  /** Visible outside of the menu, because it is needed in a hurry: one press here, one in the dialog. */
  #handOver(room: Inside, person: ParticipantView) {
    if (room.course.lead !== room.you.id || person.id === room.you.id) return nothing;
    if (!isFacilitator(person) || person.awayUntil !== null) return nothing;
    return html`<button
      type="button"
      class="tool hand-over"
      @click=${() => this.tell<Considering>(CONSIDER, { what: 'hand-over', person })}
    >
      ${msg(html`Hand over<span class="visually-hidden"> to ${person.name}</span>`)}
    </button>`;
  }

  #say(message: ClientMessage): void {
    this.tell<ClientMessage>('ask', message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-staff-people': StaffPeople;
  }
}
