/**
 * The presence ledger and the attendance sheet: who was in which session, for how long. Knows room,
 * schedule and identity.
 */
package health.vesper.attendance;
