/**
 * Whole evenings on a bad network: a proxy in front of each person's device cuts, silences, delays
 * and lets connections overtake one another, people behave as the page does, and an oracle that
 * only knows what passed the proxies says what seats, hands and minutes must have come of it.
 */
package health.vesper.chaos;
