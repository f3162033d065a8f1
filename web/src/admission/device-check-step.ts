import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '../platform/callout';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { announce } from '../platform/announce';
import { LevelMeter, playTones } from '../media/level-meter';
import type { Devices } from '../media/devices';
import { deviceAdvice, deviceNews, type OwnMedia } from '../media/own-media';
import { isStaff, type Tonight } from '../schedule/tonight';

const QUIET_AFTER_MS = 5_000;
const HEARD_AT = 0.25;

/** The device check before the waiting room: everything is off until pressed, and everything is optional. */
@customElement('vesper-green-room')
export class DeviceCheckStep extends LightElement {
  @property({ attribute: false }) session: Tonight | null = null;
  @property({ attribute: false }) own: OwnMedia | null = null;
  @state() private camera = false;
  @state() private microphone = false;
  @state() private hearing: 'listening' | 'heard' | 'quiet' = 'listening';
  @state() private advice: Partial<Record<'microphone' | 'camera', string>> = {};
  @state() private choices: readonly MediaDeviceInfo[] = [];
  @state() private played = false;
  readonly #meter = new LevelMeter();
  #quiet: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#meter.stop();
    clearTimeout(this.#quiet);
    this.own?.turnAllOff();
  }

  override render() {
    const session = this.session;
    if (!session) return nothing;
    return html`
      <section class="page green-room">
        <div class="green-head">
          <h1>${isStaff(session) ? msg('Check your sound and picture') : msg('Get comfortable')}</h1>
          <p class="lead">${msg('Nobody sees or hears you here. Everything is optional.')}</p>
        </div>
        <div class="mirror-side">
          <div class="mirror" data-on=${this.camera}>
            <video
              autoplay
              muted
              playsinline
              aria-label=${msg('Your camera, as in a mirror')}
              ?hidden=${!this.camera}
            ></video>
            ${
              this.camera
                ? nothing
                : html`<div class="mirror-off">
                    <wa-icon name="camera-off"></wa-icon><span>${msg('Your camera is off')}</span>
                  </div>`
            }
            <span class="mirror-name">${session.groupName}</span>
          </div>
          <p class="mirror-words">
            ${msg(html`This is how the group will see you: <strong>${session.groupName}</strong>`)}<br />${msg('You come in with camera and microphone off.')}
          </p>
        </div>
        <div class="checks">
          ${this.#cameraCheck()} ${this.#microphoneCheck()} ${this.#speakerCheck()}
          <div class="actions">
            <wa-button variant="brand" size="l" @click=${() => this.tell('ready')}
              >${isStaff(session) ? msg('Open the room') : msg('Continue')}</wa-button
            >
          </div>
        </div>
      </section>
    `;
  }

  #cameraCheck() {
    return html`<div class="check">
      <div class="check-row">
        <h2>${msg('Camera')}</h2>
        <wa-button appearance="outlined" @click=${() => void this.#turn('camera', !this.camera)}>
          <wa-icon slot="start" name=${this.camera ? 'camera' : 'camera-off'}></wa-icon>${
            this.camera ? msg('Turn off camera') : msg('Turn on camera')
          }
        </wa-button>
      </div>
      ${this.#adviceView('camera')}
      ${this.camera ? this.#select('camera', 'videoinput', msg('Which camera'), msg('Camera')) : nothing}
    </div>`;
  }

  #microphoneCheck() {
    return html`<div class="check">
      <div class="check-row">
        <h2>${msg('Microphone')}</h2>
        <wa-button appearance="outlined" @click=${() => void this.#turn('microphone', !this.microphone)}>
          <wa-icon slot="start" name=${this.microphone ? 'mic' : 'mic-off'}></wa-icon>${
            this.microphone ? msg('Stop the test') : msg('Test microphone')
          }
        </wa-button>
      </div>
      ${this.#adviceView('microphone')}
      ${
        this.microphone
          ? html`<meter class="level" min="0" max="1" value="0" aria-label=${msg('How loud you are')}></meter>
              <p class="heard" role="status" data-heard=${this.hearing}>${this.#hearingWords()}</p>
              ${this.#select('microphone', 'audioinput', msg('Which microphone'), msg('Microphone'))}`
          : nothing
      }
    </div>`;
  }

  #speakerCheck() {
    return html`<div class="check">
      <div class="check-row">
        <h2>${msg('Speaker')}</h2>
        <wa-button appearance="outlined" @click=${this.#play}>
          <wa-icon slot="start" name="speaker"></wa-icon>${msg('Play a sound')}
        </wa-button>
      </div>
      ${
        this.played
          ? html`<p class="quiet" role="status">
              ${msg('Two soft tones. If you heard nothing, turn the volume up or plug headphones in.')}
            </p>`
          : nothing
      }
      ${this.#select('speaker', 'audiooutput', msg('Which speaker'), msg('Speaker'))}
    </div>`;
  }

  #hearingWords(): string {
    switch (this.hearing) {
      case 'heard':
        return msg('We hear you.');
      case 'quiet':
        return msg('We do not hear you: say something, or choose another microphone.');
      case 'listening':
        return msg('Say something, for example your first name.');
    }
  }

  #adviceView(which: 'microphone' | 'camera') {
    const advice = this.advice[which];
    return advice
      ? html`<vesper-callout tone="care" icon="info" role="alert"><span>${advice}</span></vesper-callout>`
      : nothing;
  }

  #select(which: keyof Devices, kind: MediaDeviceKind, label: string, name: string) {
    const found = this.choices.filter((each) => each.kind === kind && each.deviceId !== '');
    if (found.length < 2) return nothing;
    return html`<div class="field">
      <label for="choose-${which}">${label}</label>
      <select
        id="choose-${which}"
        @change=${(event: Event) => this.#choose(which, (event.target as HTMLSelectElement).value)}
      >
        ${found.map(
          (each, index) =>
            html`<option value=${each.deviceId} ?selected=${this.own?.devices[which] === each.deviceId}>
              ${each.label || `${name} ${index + 1}`}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #choose(which: keyof Devices, id: string): void {
    if (!this.own) return;
    this.own.choose({ ...this.own.devices, [which]: id });
    if (which !== 'speaker') void this.#turn(which, true);
  }

  async #turn(which: 'microphone' | 'camera', on: boolean): Promise<void> {
    if (!this.own) return;
    this.advice = { ...this.advice, [which]: undefined };
    const answer = on ? await this.own.turnOn(which) : this.own.turnOff(which);
    if (typeof answer === 'string') {
      this.advice = { ...this.advice, [which]: deviceAdvice(which, answer) };
      on = false;
    }
    this[which] = on;
    await this.updateComplete;
    if (which === 'camera') this.#showMirror();
    else this.#listen();
    if (on) this.choices = await navigator.mediaDevices.enumerateDevices();
    announce(deviceNews(which, on));
  }

  #showMirror(): void {
    const video = this.querySelector('video');
    const track = this.own?.camera;
    if (video) video.srcObject = track ? new MediaStream([track]) : null;
  }

  #listen(): void {
    this.#meter.stop();
    clearTimeout(this.#quiet);
    const track = this.own?.microphone;
    if (!track) return;
    this.hearing = 'listening';
    this.#quiet = setTimeout(() => this.hearing !== 'heard' && (this.hearing = 'quiet'), QUIET_AFTER_MS);
    const bar = this.querySelector('meter');
    this.#meter.start(track, (level) => {
      if (bar) bar.value = level;
      if (level > HEARD_AT) this.hearing = 'heard';
    });
  }

  readonly #play = (): void => {
    this.played = true;
    void playTones(this.own?.devices.speaker ?? '');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-green-room': DeviceCheckStep;
  }
}
