import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../platform/element';
import type { LiveRoom } from './live-room';
import type { Inside } from './state';
import './person-tile';

/** Everybody's tile, in order of seats. Keyed: a tile, and the video in it, lives as long as the person is here. */
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
    const people = room?.people ?? [];
    return html`
      <ul class="grid" data-count=${people.length}>
        ${repeat(
          people,
          (person) => person.id,
          (person) => {
            const you = person.id === room?.you.id;
            return html`<li>
              <vesper-tile
                .person=${person}
                .you=${you}
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
