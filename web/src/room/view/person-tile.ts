import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import type { ParticipantView } from '../../signal/protocol.gen';
import { guestWord, isGuest, roleWord } from './role-words';
import { isFacilitator } from '../state/state';

/** One person as the group sees them. The video element is created once; only its stream changes. */
@customElement('vesper-tile')
export class PersonTile extends LightElement {
  @property({ attribute: false }) person: ParticipantView | null = null;
  @property({ attribute: false }) you = false;
  @property({ attribute: false }) handPlace = 0;
  @property({ attribute: false }) ownCamera: MediaStreamTrack | null = null;
  @property({ attribute: false }) stream: MediaStream | null = null;
  /** The media connection to this person is being restored; the person is still in the room. */
  @property({ attribute: false }) faltering = false;
  /** The device that the sound comes from; empty is the browser's own choice. */
  @property({ attribute: false }) speaker = '';
  /** The person has stepped out, or the reader has: shown as back soon. */
  @property({ attribute: false }) aside = false;
  @state() private blocked = false;
  #mirror: MediaStream | null = null;

  override render() {
    const person = this.person;
    if (!person) return nothing;
    const away = person.awayUntil !== null;
    const here = !away && !person.blanked && !this.aside;
    const picture = person.camera && here && (this.you ? this.ownCamera !== null : this.stream !== null);
    return html`
      <div
        class="tile"
        data-away=${away || this.aside}
        data-picture=${picture}
        data-you=${this.you}
        data-participant=${person.id}
        data-seat=${person.seat}
        data-name=${person.name}
        data-hand=${this.handPlace || nothing}
        data-aside=${this.aside}
      >
        <video
          autoplay
          playsinline
          .muted=${this.you}
          aria-label=${msg(str`Picture of ${person.name}`)}
          ?data-off=${!picture}
        ></video>
        ${picture ? nothing : html`<span class="tile-initial" aria-hidden="true">${person.name.charAt(0)}</span>`}
        ${this.#trouble(away)}
        ${
          this.handPlace > 0
            ? html`<span class="tile-hand"
                ><wa-icon name="hand"></wa-icon
                ><span class="visually-hidden">${msg('Hand raised, place')} </span>${this.handPlace}</span
              >`
            : nothing
        }
        ${
          this.blocked
            ? html`<button type="button" class="tile-sound" @click=${() => void this.#play()}>
                <wa-icon name="speaker"></wa-icon>${msg('Turn on sound')}
              </button>`
            : nothing
        }
        <span class="tile-name">
          ${here ? this.#microphone(person) : nothing}
          <span class="tile-text" title=${person.name}>${person.name}</span
          >${this.you ? html`<span class="tile-you">${msg('you')}</span>` : nothing}
          ${isGuest(person.role) ? html`<span class="tile-guest">${guestWord(person.role)}</span>` : nothing}
          ${isFacilitator(person) ? html`<span class="tile-role">${roleWord(person.role)}</span>` : nothing}
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
    const words = this.#troubleWords(away);
    if (words === null) return nothing;
    return html`<span class="tile-away"><wa-icon name=${words.icon}></wa-icon>${words.text}</span>`;
  }

  #troubleWords(away: boolean): { readonly icon: string; readonly text: string } | null {
    if (away) return { icon: 'away', text: msg('Reconnecting') };
    if (this.aside) return { icon: 'clock', text: msg('Back soon') };
    if (this.person?.blanked) return { icon: 'pause', text: msg('Paused') };
    return this.faltering ? { icon: 'away', text: msg('Connecting again') } : null;
  }

  #microphone(person: ParticipantView) {
    if (!person.media) return html`<wa-icon name="chat" label=${msg('By chat only')}></wa-icon>`;
    return person.microphone
      ? html`<wa-icon name="mic" label=${msg('Microphone on')}></wa-icon>`
      : html`<wa-icon name="mic-off" label=${msg('Muted')}></wa-icon>`;
  }

  #ownStream(): MediaStream | null {
    if (!this.ownCamera) return (this.#mirror = null);
    if (this.#mirror?.getTracks()[0] !== this.ownCamera) this.#mirror = new MediaStream([this.ownCamera]);
    return this.#mirror;
  }

  /** Plays the sound on the chosen device. Not every browser allows it; a missing device changes nothing. */
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
