import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answered, asWhat, type GuestTonight } from '../../admission/guests';
import { LightElement } from '../../platform/element';
import '../../platform/icons';
import { Ticking } from '../../platform/ticking';
import { clockTime, ownZone, stopwatch } from '../../platform/time';
import { isFacilitator, personOf, type Inside } from '../state/state';
import './session-notices.css';

/**
 * Notices above the room: a break, a step-out, an absent facilitator, a pause, invited guests. Each says what it means
 * for the person and when it ends.
 */
@customElement('vesper-evening-notes')
export class SessionNotices extends LightElement {
  @property({ attribute: false }) room: Inside | null = null;
  @property({ attribute: false }) guests: readonly GuestTonight[] = [];
  @property() zone = ownZone();
  readonly #clock = new Ticking(this);

  override render() {
    const room = this.room;
    if (!room) return nothing;
    return [this.#aside(room), this.#held(room), this.#rest(room), this.#blanked(room), this.#guests()];
  }

  /** Guests who are invited, also before they come and after the person has agreed. */
  #guests() {
    const guests = answered(this.guests);
    if (guests.length === 0) return nothing;
    return html`
      <section class="evening-note" data-note="guests" aria-label=${msg('Guests')}>
        <wa-icon name="people"></wa-icon>
        <p>
          ${guests.map(
            (guest) =>
              html`<span
                >${msg(html`<strong>${guest.givenName}</strong> is invited ${asWhat(guest.role)} until ${clockTime(guest.until, this.zone)}.`)}
                ${guest.agrees ? msg('You agreed.') : msg('You do not agree, so they are not let in while you are here.')}
              </span>`,
          )}
        </p>
        <button type="button" class="quiet-button" @click=${() => this.tell('answer-again')}>
          ${msg(html`Change<span class="visually-hidden"> your answer</span>`)}
        </button>
      </section>
    `;
  }

  #aside(room: Inside) {
    const stepOut = room.own.stepOut;
    if (!stepOut) return nothing;
    const other = personOf(room, stepOut.with)?.name ?? msg('your facilitator');
    const words = isFacilitator(room.you)
      ? msg('Your seat in the group is kept.')
      : msg('Your seat, and your turn if your hand is up, are kept.');
    return html`
      <section class="evening-note" data-note="aside" aria-label=${msg('You have stepped out')}>
        <wa-icon name="people"></wa-icon>
        <div>
          <h2>${msg(str`You and ${other} have stepped out`)}</h2>
          <p>${msg(str`Nobody in the group hears or sees you. ${words}`)}</p>
        </div>
        ${this.#until(room, stepOut.until, msg('You go back in'))}
      </section>
    `;
  }

  #held(room: Inside) {
    const held = room.course.held;
    if (!held || room.own.stepOut) return nothing;
    const ends = held.endsAt;
    return html`
      <section class="evening-note" data-note="held" aria-label=${msg('Waiting for your facilitator')}>
        <wa-icon name="clock"></wa-icon>
        <div>
          <h2>
            ${ends ? msg('Your facilitator is not here at the moment') : msg('Your facilitator has stepped out and will be back soon')}
          </h2>
          <p>
            ${msg('The room stays open for you: your seat is kept, chat is paused and nobody new comes in.')}
            ${
              ends
                ? msg(
                    str`As soon as your facilitator is back, it goes on by itself. If not by ${clockTime(ends, this.zone)}, the session ends.`,
                  )
                : nothing
            }
          </p>
        </div>
        ${ends ? this.#until(room, ends, msg('Time left')) : nothing}
      </section>
    `;
  }

  #rest(room: Inside) {
    const until = room.course.breakUntil;
    if (!until) return nothing;
    return html`
      <section class="evening-note" data-note="break" aria-label=${msg('Break')}>
        <wa-icon name="cup"></wa-icon>
        <div>
          <h2>${msg(str`Break until ${clockTime(until, this.zone)}`)}</h2>
          <p>
            ${msg('Every microphone and camera is off, and stays off until you press it. The chat is open.')}
          </p>
        </div>
        ${this.#until(room, until, msg('Continues in'))}
      </section>
    `;
  }

  #blanked(room: Inside) {
    const explanation = room.own.blanked;
    if (explanation === null) return nothing;
    return html`
      <section
        class="evening-note"
        data-note="blanked"
        aria-label=${msg('Your sound and picture are paused')}
      >
        <wa-icon name="pause"></wa-icon>
        <div>
          <h2>${msg('Your sound and picture are paused')}</h2>
          ${explanation ? html`<p class="evening-quote">${explanation}</p>` : nothing}
          <p>
            ${msg('The others read only “paused”. You hear and see the group and can write. Your facilitator lifts it.')}
          </p>
        </div>
      </section>
    `;
  }

  /** A countdown to look at. Screen readers have the time of day in the sentence and do not hear each second. */
  #until(room: Inside, until: string, words: string) {
    const left = Date.parse(until) - (this.#clock.now + room.clockAhead);
    return html`<p class="evening-count" aria-hidden="true">
      <span>${words}</span><b>${stopwatch(left + 999)}</b>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vesper-evening-notes': SessionNotices;
  }
}
