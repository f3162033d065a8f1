/**
 * May this person enter now, as what? The decision, the arrival check and the single-use ticket.
 * Knows guest, consent, schedule, room ids and identity.
 */
package health.vesper.admission;
