import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import type { ClientMessage } from '../../signal/protocol.gen';
import { isFacilitator, type Inside } from '../state/state';
import type { Side } from './room-view';

interface Control {
  readonly name: string;
  readonly text: string;
  /** For a narrow screen; part of the name, too, so that somebody who speaks to the page can say it. */
  readonly short?: string;
  readonly icon: string;
  readonly on?: boolean;
  readonly key?: string;
  readonly count?: number;
  readonly shows?: Side;
  readonly tone?: 'leave';
  /** Said beside the name, for who points at it. */
  readonly hint?: string;
  /** Pressed, and shown without colour. */
  readonly quiet?: boolean;
  readonly press: () => void;
}

/** The buttons that one needs without looking: always in the same place, with the same names. */
@customElement('vesper-controls')
export class ControlsBar extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) side: Side = 'none';
  @property({ attribute: false }) unread = 0;

  override render() {
    const room = this.room;
    if (!room) return nothing;
    const { you } = room;
    const staff = isFacilitator(you);
    const controls: Control[] = [];
    if (you.media) controls.push(this.#microphone(you.microphone), this.#camera(you.camera));
    controls.push(this.#hand(you.hand));
    controls.push({ ...this.#panel('chat', 'Chat', 'chat'), count: this.unread });
    controls.push({
      ...this.#panel(staff ? 'door' : 'people', staff ? 'Door' : 'People', staff ? 'door' : 'people'),
      count: staff ? room.door.length : 0,
    });
    if (staff) controls.push(this.#panel('notes', 'Notes', 'note'));
    if (you.role === 'client') controls.push(this.#moment(room.own.moment));
    controls.push({
      name: 'Leave',
      text: 'Leave',
      icon: 'leave',
      tone: 'leave',
      press: () => this.tell('leave-room'),
    });
    return html`<div class="controls" role="group" aria-label="Your controls">
      ${controls.map((each) => this.#button(each))}
    </div>`;
  }

  #button(control: Control) {
    const counted = control.count ? `, ${control.count} new` : '';
    return html`
      <button
        type="button"
        class="control"
        aria-label="${control.name}${counted}"
        aria-keyshortcuts=${control.key ?? nothing}
        aria-expanded=${ifDefined(this.#expanded(control))}
        data-shows=${control.shows ?? nothing}
        data-on=${control.on ?? nothing}
        data-tone=${control.tone ?? nothing}
        aria-pressed=${ifDefined(control.quiet === undefined ? undefined : control.quiet ? 'true' : 'false')}
        title=${control.hint ?? (control.key ? `${control.name} (${control.key})` : control.name)}
        @click=${control.press}
      >
        <wa-icon name=${control.icon}></wa-icon>
        <span aria-hidden="true" class="control-text">${control.text}</span>
        ${control.short ? html`<span aria-hidden="true" class="control-short">${control.short}</span>` : nothing}
        ${control.count ? html`<span class="control-count" aria-hidden="true">${control.count}</span>` : nothing}
      </button>
    `;
  }

  #expanded(control: Control): 'true' | 'false' | undefined {
    if (!control.shows) return undefined;
    return this.side === control.shows ? 'true' : 'false';
  }

  #microphone(on: boolean): Control {
    return {
      name: on ? 'Mute' : 'Turn on microphone',
      text: on ? 'Mute' : 'Microphone',
      ...(on ? {} : { short: 'Mic' }),
      icon: on ? 'mic' : 'mic-off',
      on,
      key: 'm',
      press: () => this.tell('turn', 'microphone'),
    };
  }

  #camera(on: boolean): Control {
    return {
      name: on ? 'Turn off camera' : 'Turn on camera',
      text: 'Camera',
      icon: on ? 'camera' : 'camera-off',
      on,
      key: 'v',
      press: () => this.tell('turn', 'camera'),
    };
  }

  #hand(raised: boolean): Control {
    return {
      name: raised ? 'Lower hand' : 'Raise hand',
      text: 'Hand',
      icon: 'hand',
      on: raised,
      key: 'h',
      press: () => this.tell<ClientMessage>('ask', { type: 'raise-hand', raised: !raised }),
    };
  }

  /** Silent on purpose: no sound, no announcement, and words that mean nothing to whoever looks over a shoulder. */
  #moment(needed: boolean): Control {
    return {
      name: needed ? 'Moment noted, take it back' : 'Need a moment',
      text: needed ? 'Noted' : 'Moment',
      hint: needed
        ? 'Only your facilitator sees it. Press to take it back.'
        : 'Only your facilitator sees that you need one.',
      icon: needed ? 'check' : 'leaf',
      quiet: needed,
      press: () => this.tell<ClientMessage>('ask', { type: 'need-moment', needed: !needed }),
    };
  }

  #panel(shows: Side, text: string, icon: string): Control {
    return { name: text, text, icon, shows, press: () => this.tell('show', shows) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-controls': ControlsBar;
  }
}
