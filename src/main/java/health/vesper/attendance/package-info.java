/**
 * The presence ledger and the attendance sheet: who was really there. Knows room, schedule and
 * identity.
 */
package health.vesper.attendance;
