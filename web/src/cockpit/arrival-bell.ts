import { playTones } from '../media/level-meter';

/**
 * Tells a facilitator that somebody waits: a bare number in the tab's title, which says nothing to whoever looks over a
 * shoulder, and, for each new person at the door or in need of a moment, two soft tones.
 */
export class ArrivalBell {
  #known = { atTheDoor: 0, moments: 0 };

  count(atTheDoor: number, moments = 0): void {
    const waiting = atTheDoor + moments;
    document.title = waiting > 0 ? `(${waiting}) Vesper` : 'Vesper';
    if (atTheDoor > this.#known.atTheDoor || moments > this.#known.moments)
      void playTones('').catch(() => undefined);
    this.#known = { atTheDoor, moments };
  }
}
