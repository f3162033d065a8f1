import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../admission/front-door';
import { announce } from '../platform/announce';
import { LightElement } from '../platform/element';
import { ArrivalBell } from './arrival-bell';
import type { Inside } from '../room/state';
import './agenda-dialog';
import { cockpitNews } from './cockpit-news';
import { CONSIDER, type Considering } from './considering';
import './group-tools';
import './second-step';
import './staff-chat';
import './staff-people';
import './strip';
import './topic-tools';
import './cockpit.css';

/**
 * What facilitators have beside the room that everybody sees: the door, the people, and every dialog in which something is
 * considered before it is done. It is loaded only for them.
 */
@customElement('vesper-cockpit')
export class Cockpit extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: 'session-id' }) sessionId = '';
  /** The line is lost: what is shown is old, and nothing can be pressed. */
  @property({ attribute: false }) lost = false;
  @state() private considering: Considering | null = null;
  readonly #bell = new ArrivalBell();
  #frame: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = this.closest('.room');
    this.#frame?.addEventListener(CONSIDER, this.#consider);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.removeEventListener(CONSIDER, this.#consider);
  }

  override render() {
    const room = this.room;
    if (!room) return nothing;
    return html`
      <aside class="rail" aria-label="Front door and people" .inert=${this.lost}>
        <vesper-front-door .room=${room} .sessionId=${this.sessionId}></vesper-front-door>
        <vesper-staff-people .room=${room}></vesper-staff-people>
      </aside>
      <vesper-second-step .considering=${this.considering} @considered=${this.#done}></vesper-second-step>
      <vesper-agenda-dialog
        .open=${this.considering?.what === 'agenda'}
        .agenda=${room.course.agenda}
        @cancelled=${this.#done}
      ></vesper-agenda-dialog>
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('room') || !this.room) return;
    const before = changed.get('room') as Inside | null | undefined;
    this.#bell.count(this.room.door.length, this.room.staff?.moments.length ?? 0);
    if (before) for (const sentence of cockpitNews(before, this.room)) announce(sentence);
  }

  readonly #consider = (event: Event): void => {
    this.considering = (event as CustomEvent<Considering>).detail;
  };

  readonly #done = (): void => {
    this.considering = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-cockpit': Cockpit;
  }
}
