import { msg } from '@lit/localize';
import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { LightElement } from '../../platform/element';
import { soundsOn, turnSounds } from '../../media/sounds';
import { shortcutsOn, turnShortcuts } from './shortcuts';

/** Settings of this device: single-key shortcuts and gentle sounds. */
@customElement('vesper-comfort')
export class ComfortSettings extends LightElement {
  override render() {
    return html`
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
        <input
          id="sounds"
          type="checkbox"
          .checked=${soundsOn()}
          @change=${(event: Event) => turnSounds((event.target as HTMLInputElement).checked)}
        />
        <label for="sounds">${msg('Gentle sounds, for example at the end of a break')}</label>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-comfort': ComfortSettings;
  }
}
