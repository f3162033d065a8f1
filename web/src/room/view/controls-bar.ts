import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import type { ClientMessage } from '../../signal/protocol.gen';
import { isFacilitator, type Inside } from '../state/state';
import type { Side } from './side';

interface Control {
  readonly name: string;
  readonly text: string;
  /** The text on a narrow screen. It is part of the name, so that somebody who controls the page by voice can say it. */
  readonly short?: string;
  readonly icon: string;
  readonly on?: boolean;
  readonly key?: string;
  readonly count?: number;
  readonly shows?: Side;
  readonly tone?: 'leave';
  /** The tooltip. */
  readonly hint?: string;
  /** Pressed, but shown without colour. */
  readonly quiet?: boolean;
  readonly press: () => void;
}

/** The main buttons of the room: always in the same place, with the same names. */
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
    controls.push({ ...this.#panel('chat', msg('Chat'), 'chat'), count: this.unread });
    controls.push({
      ...(staff ? this.#waitingRoom() : this.#panel('people', msg('People'), 'people')),
      count: staff ? room.door.length : 0,
    });
    if (staff) controls.push(this.#panel('notes', msg('Notes'), 'note'));
    if (you.role === 'client') controls.push(this.#moment(room.own.moment));
    controls.push({
      name: msg('Leave'),
      text: msg('Leave'),
      icon: 'leave',
      tone: 'leave',
      press: () => this.tell('leave-room'),
    });
    return html`<div class="controls" role="group" aria-label=${msg('Your controls')}>
      ${controls.map((each) => this.#button(each))}
    </div>`;
  }

  #button(control: Control) {
    const label = control.count ? msg(str`${control.name}, ${control.count} new`) : control.name;
    return html`
      <button
        type="button"
        class="control"
        aria-label=${label}
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
      name: on ? msg('Mute') : msg('Turn on microphone'),
      text: on ? msg('Mute') : msg('Microphone'),
      ...(on ? {} : { short: msg('Mic') }),
      icon: on ? 'mic' : 'mic-off',
      on,
      key: 'm',
      press: () => this.tell('turn', 'microphone'),
    };
  }

  #camera(on: boolean): Control {
    return {
      name: on ? msg('Turn off camera') : msg('Turn on camera'),
      text: msg('Camera'),
      icon: on ? 'camera' : 'camera-off',
      on,
      key: 'v',
      press: () => this.tell('turn', 'camera'),
    };
  }

  #hand(raised: boolean): Control {
    return {
      name: raised ? msg('Lower hand') : msg('Raise hand'),
      text: msg('Hand'),
      icon: 'hand',
      on: raised,
      key: 'h',
      press: () => this.tell<ClientMessage>('ask', { type: 'raise-hand', raised: !raised }),
    };
  }

  /**
   * A private signal to the facilitators. No sound, no announcement, and words that tell nothing to somebody who looks
   * over the shoulder.
   */
  #moment(needed: boolean): Control {
    return {
      name: needed ? msg('Moment noted, take it back') : msg('Need a moment'),
      text: needed ? msg('Noted') : msg('Moment'),
      hint: needed
        ? msg('Only your facilitator sees it. Press to take it back.')
        : msg('Only your facilitator sees that you need one.'),
      icon: needed ? 'check' : 'leaf',
      quiet: needed,
      press: () => this.tell<ClientMessage>('ask', { type: 'need-moment', needed: !needed }),
    };
  }

  /** On a narrow screen the panel has the list of people, too. */
  #waitingRoom(): Control {
    const panel = this.#panel('door', msg('Waiting room'), 'door');
    return { ...panel, name: msg('Waiting room and people'), short: msg('People') };
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
