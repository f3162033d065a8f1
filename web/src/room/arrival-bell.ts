import { playTones } from '../media/level-meter';

/** Tells a facilitator that somebody came to the door: a number in the tab's title and, for a new person, two tones. */
export class ArrivalBell {
  #known = 0;

  count(waiting: number): void {
    document.title = waiting > 0 ? `(${waiting}) Vesper` : 'Vesper';
    if (waiting > this.#known) void playTones('').catch(() => undefined);
    this.#known = waiting;
  }
}
