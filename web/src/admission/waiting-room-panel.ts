import { msg, str } from '@lit/localize';
import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { LightElement } from '../platform/element';
import '../platform/icons';
import { Ticking } from '../platform/ticking';
import { span } from '../platform/time';
import { stripped } from '../platform/text';
import { CONSIDER, type Considering } from '../cockpit/considering';
import { roleWord } from '../room/view/role-words';
import type { WaitingMessage, Inside } from '../room/state/state';
import type { ClientMessage, ParticipantId } from '../signal/protocol.gen';
import {
  waitingLines,
  loadWaitingRoom,
  type KnownArrival,
  type WaitingLine,
  type KnownPerson,
} from './waiting-room';

/** The waiting room for facilitators: one queue, in order, with legal names and the answers of arrival. */
@customElement('vesper-front-door')
export class WaitingRoomPanel extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) sessionId = '';
  @state() private known: readonly KnownPerson[] = [];
  @state() private writingTo: ParticipantId | null = null;
  @state() private answers: readonly WaitingMessage[] = [];
  readonly #clock = new Ticking(this, 15_000);
  #noticed = '';

  override render() {
    const room = this.room;
    if (!room) return nothing;
    const lines = waitingLines(room.door, this.known);
    return html`
      <div class="panel door">
        <div class="door-head">
          <h2>${msg('Waiting room')} <span class="quiet">${lines.length}</span></h2>
          ${
            lines.length > 0
              ? html`<wa-button variant="brand" @click=${() => this.#say({ type: 'admit-all' })}
                  >${msg('Admit everyone')}</wa-button
                >`
              : nothing
          }
        </div>
        ${
          lines.length === 0
            ? html`<p class="quiet">${msg('Nobody is waiting.')}</p>`
            : html`<ol class="door-list">
                ${repeat(
                  lines,
                  (line) => line.participant,
                  (line) => this.#line(room, line),
                )}
              </ol>`
        }
      </div>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('room') || !this.room) return;
    const before = changed.get('room') as Inside | undefined;
    if (before?.door === this.room.door && this.#noticed !== '') return;
    const waiting = this.room.door.map((each) => each.participant).join();
    if (waiting === this.#noticed) return;
    this.#noticed = waiting;
    if (waiting !== '') void this.#look();
  }

  /** Reads names and answers for the queue, then tells the room that a facilitator has looked. */
  async #look(): Promise<void> {
    try {
      this.known = await loadWaitingRoom(this.sessionId);
    } catch {
      // The queue works by group name alone.
    }
    if (document.visibilityState === 'visible') this.#say({ type: 'notice-waiting' });
  }

  #line(room: Inside, line: WaitingLine) {
    const name = nameOf(line);
    return html`
      <li class="door-line">
        <div class="door-who">
          <span class="door-place" aria-hidden="true">${line.place}</span>
          <div>
            <p class="door-name">${name}${this.#marks(line)}</p>
            <p class="quiet small">${this.#waits(line)}</p>
          </div>
          <wa-button
            variant="brand"
            @click=${() => this.#say({ type: 'admit', participant: line.participant })}
            >${msg(html`Admit<span class="visually-hidden"> ${name}</span>`)}</wa-button
          >
        </div>
        ${line.arrival ? this.#arrival(line.arrival) : nothing} ${this.#letters(room, line)}
        <div class="row tight">
          <button type="button" class="quiet-button" @click=${() => this.#startWriting(line)}>
            <wa-icon name="message"></wa-icon
            >${msg(html`Message<span class="visually-hidden"> ${name}</span>`)}
          </button>
          <button type="button" class="quiet-button" @click=${() => this.#turnAway(line)}>
            <wa-icon name="close"></wa-icon
            >${msg(html`Turn away<span class="visually-hidden"> ${name}</span>`)}
          </button>
        </div>
        ${this.writingTo === line.participant ? this.#letter(line) : nothing}
      </li>
    `;
  }

  #waits(line: WaitingLine): string {
    const since = span(this.#clock.now - Date.parse(line.since));
    return line.legalName ? msg(str`seen as ${line.name}, waiting ${since}`) : msg(str`waiting ${since}`);
  }

  #marks(line: WaitingLine) {
    const role = roleWord(line.role);
    return html`
      ${line.late ? html`<span class="mark" data-tone="care"><wa-icon name="clock"></wa-icon>${msg('Late')}</span>` : nothing}
      ${role ? html`<span class="mark"><wa-icon name="person"></wa-icon>${role}</span>` : nothing}
    `;
  }

  /** The messages between this person and the facilitators, oldest first. */
  #letters(room: Inside, line: WaitingLine) {
    const theirs = room.waitingMessages.filter((each) => each.participant === line.participant);
    const ours = this.answers.filter((each) => each.participant === line.participant);
    const all = [...theirs, ...ours].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    if (all.length === 0) return nothing;
    return html`<ul class="door-letters">
      ${all.map(
        (letter) =>
          html`<li data-mine=${ours.includes(letter)}>
            <span class="visually-hidden"
              >${ours.includes(letter) ? msg('You wrote') : msg('They write')}: </span
            >${letter.text}
          </li>`,
      )}
    </ul>`;
  }

  #arrival(arrival: KnownArrival) {
    const answer = (yes: boolean, good: string, bad: string) =>
      html`<li data-good=${yes}>
        <wa-icon name=${yes ? 'check' : 'warning'}></wa-icon>${yes ? good : bad}
      </li>`;
    return html`
      <ul class="door-answers">
        ${answer(arrival.alone, msg('Alone'), msg('Not alone'))}
        ${answer(arrival.headphones, msg('Headphones'), msg('No headphones'))}
        ${answer(arrival.notDriving, msg('Not driving'), msg('Driving'))}
      </ul>
      <p class="door-where">
        <wa-icon name="pin"></wa-icon
        ><span
          >${arrival.location}${arrival.place ? html`<br /><span class="quiet">${arrival.place}</span>` : nothing}</span
        >
      </p>
      <p class="door-where"><wa-icon name="phone"></wa-icon><span>${arrival.callBack}</span></p>
    `;
  }

  #letter(line: WaitingLine) {
    return html`
      <form class="chat-form" @submit=${(event: Event) => this.#write(event, line)}>
        <label class="visually-hidden" for="letter">${msg(str`Message to ${nameOf(line)}`)}</label>
        <input
          id="letter"
          class="input"
          maxlength="500"
          autocomplete="off"
          placeholder=${msg('One moment, please')}
        />
        <wa-button type="submit" variant="brand">${msg('Send')}</wa-button>
      </form>
    `;
  }

  #startWriting(line: WaitingLine): void {
    this.writingTo = this.writingTo === line.participant ? null : line.participant;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#letter')?.focus());
  }

  #write(event: Event, line: WaitingLine): void {
    event.preventDefault();
    const text = stripped(this.querySelector<HTMLInputElement>('#letter')?.value);
    if (text === '') return;
    const { participant } = line;
    this.#say({ type: 'write-waiting', participant, text });
    const at = new Date(Date.now() + (this.room?.clockAhead ?? 0)).toISOString();
    this.answers = [...this.answers, { participant, text, at }];
    this.writingTo = null;
  }

  #turnAway(line: WaitingLine): void {
    const { participant } = line;
    this.tell<Considering>(CONSIDER, { what: 'turn-away', participant, name: nameOf(line) });
  }

  #say(message: ClientMessage): void {
    this.tell<ClientMessage>('ask', message);
  }
}

function nameOf(line: WaitingLine): string {
  return line.legalName ?? line.name;
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-front-door': WaitingRoomPanel;
  }
}
