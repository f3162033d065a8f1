import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import type { ParticipantView } from '../../signal/protocol.gen';
import { roleWord } from './role-words';
import { withYou } from './with-you';
import { personOf, type Inside } from '../state/state';
import './agenda-list';
import './comfort-settings';

/** Who is in the room and whose hand is next, for clients and guests; facilitators have a list of their own. */
@customElement('vesper-people')
export class PeoplePanel extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    return html`
      <div class="panel people">
        <vesper-agenda .items=${room.course.agenda} .topic=${room.topic}></vesper-agenda>
        ${this.#hands(room)}
        <h2>${msg('In the room')} <span class="quiet">${room.people.length}</span></h2>
        <ul class="people-list">
          ${repeat(
            room.people,
            (person) => person.id,
            (person) => this.#person(room, person),
          )}
        </ul>
        <vesper-comfort></vesper-comfort>
      </div>
    `;
  }

  #hands(room: Inside) {
    if (room.hands.length === 0) return nothing;
    return html`
      <h2>${msg('Hands')}</h2>
      <ol class="hands">
        ${room.hands.map((id) => html`<li>${withYou(personOf(room, id)?.name ?? '', id === room.you.id)}</li>`)}
      </ol>
    `;
  }

  #person(room: Inside, person: ParticipantView) {
    const you = person.id === room.you.id;
    return html`
      <li class="person" data-away=${person.awayUntil !== null}>
        <span class="person-initial" aria-hidden="true">${person.name.charAt(0)}</span>
        <span class="person-name">
          <span>${withYou(person.name, you)}</span>
          <span class="quiet small">${this.#line(person)}</span>
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
      </li>
    `;
  }

  #line(person: ParticipantView): string {
    if (person.awayUntil !== null) return msg('Reconnecting');
    if (person.steppedOut && !this.room?.you.steppedOut) return msg('Back soon');
    if (person.blanked) return msg('Paused');
    return roleWord(person.role) || (person.media ? '' : msg('By chat only'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-people': PeoplePanel;
  }
}
