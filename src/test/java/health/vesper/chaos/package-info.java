/**
 * Whole sessions on a bad network. A proxy in front of each person's device cuts, silences and
 * delays connections and lets them overtake one another. The people behave as the page does. An
 * oracle that knows only what passed the proxies computes the correct seats, hands and minutes.
 */
package health.vesper.chaos;
