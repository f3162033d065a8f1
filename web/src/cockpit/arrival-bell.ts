import { playTones } from '../media/level-meter';

/**
 * Tells a facilitator that somebody waits: a number in the title of the tab, and two soft tones for each new person in
 * the waiting room or in need of a moment.
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
