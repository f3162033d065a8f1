import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import type { ParticipantView } from '../signal/protocol.gen';

/** One person as the group sees them. The video element is made once and only changes what it plays. */
@customElement('vesper-tile')
export class PersonTile extends LightElement {
  @property({ attribute: false }) person: ParticipantView | null = null;
  @property({ attribute: false }) you = false;
  @property({ attribute: false }) handPlace = 0;
  @property({ attribute: false }) ownCamera: MediaStreamTrack | null = null;
  @property({ attribute: false }) stream: MediaStream | null = null;
  /** The media between us does not get through and is being mended; the person is here all the same. */
  @property({ attribute: false }) faltering = false;
  /** The device that the sound comes from; empty is the browser's own choice. */
  @property({ attribute: false }) speaker = '';
  @state() private blocked = false;
  #mirror: MediaStream | null = null;

  override render() {
    const person = this.person;
    if (!person) return nothing;
    const away = person.awayUntil !== null;
    const picture = person.camera && !away && (this.you ? this.ownCamera !== null : this.stream !== null);
    return html`
      <div
        class="tile"
        data-away=${away}
        data-picture=${picture}
        data-you=${this.you}
        data-participant=${person.id}
        data-seat=${person.seat}
        data-name=${person.name}
        data-hand=${this.handPlace || nothing}
      >
        <video
          autoplay
          playsinline
          .muted=${this.you}
          aria-label=${`Picture of ${person.name}`}
          ?data-off=${!picture}
        ></video>
        ${picture ? nothing : html`<span class="tile-initial" aria-hidden="true">${person.name.charAt(0)}</span>`}
        ${this.#trouble(away)}
        ${
          this.handPlace > 0
            ? html`<span class="tile-hand"
                ><wa-icon name="hand"></wa-icon
                ><span class="visually-hidden">Hand raised, place </span>${this.handPlace}</span
              >`
            : nothing
        }
        ${
          this.blocked
            ? html`<button type="button" class="tile-sound" @click=${() => void this.#play()}>
                <wa-icon name="speaker"></wa-icon>Turn on sound
              </button>`
            : nothing
        }
        <span class="tile-name">
          ${away ? nothing : this.#microphone(person)}
          <span class="tile-text" title=${person.name}>${person.name}</span
          >${this.you ? html`<span class="tile-you">you</span>` : nothing}
          ${
            person.role === 'client'
              ? nothing
              : html`<span class="tile-role"
                  >${person.role === 'facilitator' ? 'Facilitator' : 'Co-facilitator'}</span
                >`
          }
        </span>
      </div>
    `;
  }

  protected override updated(): void {
    const video = this.querySelector('video');
    if (!video) return;
    this.#speakFrom(video);
    const source = this.you ? this.#ownStream() : this.stream;
    if (video.srcObject === source) return;
    video.srcObject = source;
    if (source) void this.#play();
  }

  #trouble(away: boolean) {
    if (!away && !this.faltering) return nothing;
    const words = away ? 'Reconnecting' : 'Connecting again';
    return html`<span class="tile-away"><wa-icon name="away"></wa-icon>${words}</span>`;
  }

  #microphone(person: ParticipantView) {
    if (!person.media) return html`<wa-icon name="chat" label="By chat only"></wa-icon>`;
    return person.microphone
      ? html`<wa-icon name="mic" label="Microphone on"></wa-icon>`
      : html`<wa-icon name="mic-off" label="Muted"></wa-icon>`;
  }

  #ownStream(): MediaStream | null {
    if (!this.ownCamera) return (this.#mirror = null);
    if (this.#mirror?.getTracks()[0] !== this.ownCamera) this.#mirror = new MediaStream([this.ownCamera]);
    return this.#mirror;
  }

  /** Not every browser lets a page choose; a device that is gone leaves the sound where it was. */
  #speakFrom(video: HTMLVideoElement): void {
    if (this.you || typeof video.setSinkId !== 'function' || video.sinkId === this.speaker) return;
    void video.setSinkId(this.speaker).catch(() => undefined);
  }

  async #play(): Promise<void> {
    try {
      await this.querySelector('video')?.play();
      this.blocked = false;
    } catch (thrown) {
      this.blocked = thrown instanceof DOMException && thrown.name === 'NotAllowedError';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-tile': PersonTile;
  }
}
