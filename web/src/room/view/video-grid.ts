import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../../platform/element';
import type { ParticipantView } from '../../signal/protocol.gen';
import type { LiveRoom } from '../session/live-room';
import type { Inside } from '../state/state';
import './person-tile';

/**
 * People who have stepped out see each other only. The group sees everybody; those who stepped out are marked as back
 * soon.
 */
function shown(room: Inside): readonly ParticipantView[] {
  return room.own.stepOut ? room.people.filter((person) => person.steppedOut) : room.people;
}

/** The tiles in the order of seats. They are keyed: a tile and its video live as long as the person is in the room. */
@customElement('vesper-video-grid')
export class VideoGrid extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) live: LiveRoom | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.live?.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.live?.removeEventListener('change', this.#changed);
  }

  override render() {
    const { room, live } = this;
    const people = room ? shown(room) : [];
    const spotlight = people.find((person) => person.id === room?.course.spotlight)?.id;
    return html`
      <ul class="grid" data-count=${people.length} data-spotlight=${spotlight !== undefined}>
        ${repeat(
          people,
          (person) => person.id,
          (person) => {
            const you = person.id === room?.you.id;
            return html`<li data-spot=${person.id === spotlight}>
              <vesper-tile
                .person=${person}
                .you=${you}
                .aside=${person.steppedOut !== room?.you.steppedOut}
                .handPlace=${(room?.hands.indexOf(person.id) ?? -1) + 1}
                .ownCamera=${you ? (live?.own.camera ?? null) : null}
                .faltering=${!you && (live?.mesh.falters(person.id) ?? false)}
                .speaker=${live?.own.devices.speaker ?? ''}
                .stream=${you ? null : (live?.mesh.streamOf(person.id) ?? null)}
              ></vesper-tile>
            </li>`;
          },
        )}
      </ul>
    `;
  }

  readonly #changed = () => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-video-grid': VideoGrid;
  }
}
