import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Dialog } from '../platform/dialog';
import type { ClientMessage, ParticipantView } from '../signal/protocol.gen';
import { found } from './find';

/** Chooses the person whose crisis plan is opened: a few letters, the arrows and Enter, or one press. */
@customElement('vesper-crisis-picker')
export class CrisisPicker extends Dialog {
  @property({ attribute: false }) people: readonly ParticipantView[] = [];
  @state() private letters = '';
  @state() private at = 0;

  protected override heading(): string {
    return msg('Open crisis plan: for whom?');
  }

  protected override opening(): void {
    this.letters = '';
    this.at = 0;
  }

  protected override content() {
    const people = found(this.people, this.letters);
    const at = Math.min(this.at, people.length - 1);
    return html`
      <label for="crisis-letters">${msg('Type the name, or choose')}</label>
      <input
        id="crisis-letters"
        class="input"
        role="combobox"
        autocomplete="off"
        autofocus
        aria-expanded="true"
        aria-controls="crisis-people"
        aria-activedescendant=${at >= 0 ? `crisis-person-${at}` : nothing}
        .value=${this.letters}
        @input=${(event: Event) => {
          this.letters = (event.target as HTMLInputElement).value;
          this.at = 0;
        }}
        @keydown=${(event: KeyboardEvent) => this.#key(event, people, at)}
      />
      <ul id="crisis-people" class="crisis-people" role="listbox" aria-label=${msg('People')}>
        ${people.map(
          (person, index) => html`
            <li
              id="crisis-person-${index}"
              role="option"
              aria-selected=${index === at}
              @click=${() => this.#choose(person)}
            >
              <span class="person-initial" aria-hidden="true">${person.name.charAt(0)}</span>
              <span>${person.name}</span>
              ${person.awayUntil === null ? nothing : html`<span class="quiet small">${msg('Reconnecting')}</span>`}
            </li>
          `,
        )}
      </ul>
      ${
        people.length === 0
          ? html`<p role="status">
              ${this.people.length === 0 ? msg('Nobody is in the room.') : msg('Nobody here is called that.')}
            </p>`
          : nothing
      }
      <p class="quiet small">
        ${msg('The crisis plan shows where they are and whom to call. The two of you step out together, and your colleagues see that the plan is open.')}
      </p>
    `;
  }

  #key(event: KeyboardEvent, people: readonly ParticipantView[], at: number): void {
    const person = people[at];
    if (event.key === 'Enter' && person) this.#choose(person);
    else if (event.key === 'ArrowDown' && people.length > 0) this.at = (at + 1) % people.length;
    else if (event.key === 'ArrowUp' && people.length > 0) this.at = (at + people.length - 1) % people.length;
    else return;
    event.preventDefault();
  }

  #choose(person: ParticipantView): void {
    this.tell<ClientMessage>('ask', { type: 'open-crisis', participant: person.id });
    this.tell('cancelled');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-crisis-picker': CrisisPicker;
  }
}
