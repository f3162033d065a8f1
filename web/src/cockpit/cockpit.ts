import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../admission/waiting-room-panel';
import { announce } from '../platform/announce';
import { LightElement } from '../platform/element';
import { ArrivalBell } from './arrival-bell';
import '../crisis/crisis-panel';
import '../crisis/crisis-picker';
import { isCrisisKey } from '../crisis/find';
import { isFacilitator, personOf, type Inside } from '../room/state/state';
import type { ClientMessage, ParticipantId } from '../signal/protocol.gen';
import './agenda-dialog';
import { cockpitNews } from './cockpit-news';
import { CONSIDER, type Considering } from './considering';
import '../guest/guests-dialog';
import './group-tools';
import './second-step';
import './staff-chat';
import './staff-people';
import './strip';
import './topic-tools';
import './cockpit.css';

/**
 * What facilitators have beside the room: the waiting room, the list of people, and the dialogs before their acts. It
 * is loaded only for them.
 */
@customElement('vesper-cockpit')
export class Cockpit extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: 'session-id' }) sessionId = '';
  /** The connection is lost: what is shown is old, and nothing can be pressed. */
  @property({ attribute: false }) lost = false;
  @state() private considering: Considering | null = null;
  /** Whose crisis plan is open; the others are one press away in the strip. */
  @state() private pinned: ParticipantId | null = null;
  #wanted: ParticipantId | null = null;
  readonly #bell = new ArrivalBell();
  #frame: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#frame = this.closest('.room');
    this.#frame?.addEventListener(CONSIDER, this.#consider);
    this.#frame?.addEventListener('ask', this.#asked);
    this.#frame?.addEventListener('show-crisis', this.#showCrisis);
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frame?.removeEventListener(CONSIDER, this.#consider);
    this.#frame?.removeEventListener('ask', this.#asked);
    this.#frame?.removeEventListener('show-crisis', this.#showCrisis);
    removeEventListener('keydown', this.#key);
  }

  override render() {
    const room = this.room;
    if (!room) return nothing;
    return html`
      <aside class="rail" aria-label=${msg('Waiting room and people')} .inert=${this.lost}>
        <vesper-front-door .room=${room} .sessionId=${this.sessionId}></vesper-front-door>
        <vesper-staff-people .room=${room}></vesper-staff-people>
      </aside>
      <vesper-second-step .considering=${this.considering} @considered=${this.#done}></vesper-second-step>
      <vesper-agenda-dialog
        .open=${this.considering?.what === 'agenda'}
        .agenda=${room.course.agenda}
        @cancelled=${this.#done}
      ></vesper-agenda-dialog>
      <vesper-guests-dialog
        .open=${this.considering?.what === 'guests'}
        session-id=${this.sessionId}
        @cancelled=${this.#done}
      ></vesper-guests-dialog>
      <vesper-crisis-picker
        .open=${this.considering?.what === 'crisis'}
        .people=${room.people.filter((each) => !isFacilitator(each))}
        @cancelled=${this.#done}
      ></vesper-crisis-picker>
      ${this.#card(room)}
    `;
  }

  #card(room: Inside) {
    const crisis = room.staff?.crises.find((each) => each.participant === this.pinned);
    if (!crisis) return nothing;
    return html`<vesper-crisis-panel
      session-id=${this.sessionId}
      .crisis=${crisis}
      .clockAhead=${room.clockAhead}
      name=${personOf(room, crisis.participant)?.name ?? msg('somebody who left')}
      @put-aside=${() => (this.pinned = null)}
    ></vesper-crisis-panel>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('room') || !this.room) return;
    const before = changed.get('room') as Inside | null | undefined;
    this.#pin(before ?? null, this.room);
    this.#bell.count(this.room.door.length, this.room.staff?.moments.length ?? 0);
    if (before) for (const sentence of cockpitNews(before, this.room)) announce(sentence);
  }

  /**
   * The crisis plan opens by itself for the facilitator who asked for it. Colleagues are told and open it with one
   * press.
   */
  #pin(before: Inside | null, room: Inside): void {
    const crises = room.staff?.crises ?? [];
    const wanted =
      crises.find((each) => each.participant === this.#wanted) ??
      (before === null ? crises.find((each) => each.by === room.you.id) : undefined);
    if (!wanted) return;
    this.#wanted = null;
    this.#open(wanted.participant);
  }

  #open(participant: ParticipantId): void {
    this.pinned = participant;
    void this.updateComplete.then(() => this.querySelector('vesper-crisis-panel')?.focusCard());
  }

  readonly #asked = (event: Event): void => {
    const message = (event as CustomEvent<ClientMessage>).detail;
    if (message.type !== 'open-crisis') return;
    const known = this.room?.staff?.crises.some((each) => each.participant === message.participant);
    if (known) this.#open(message.participant);
    else this.#wanted = message.participant;
  };

  readonly #showCrisis = (event: Event): void => this.#open((event as CustomEvent<ParticipantId>).detail);

  readonly #key = (event: KeyboardEvent): void => {
    if (this.lost || !isCrisisKey(event)) return;
    event.preventDefault();
    this.considering = { what: 'crisis' };
  };

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
