/**
 * Who may come from outside a group, for a part of one session, and which clients agreed to it.
 * Knows consent, schedule, room ids and identity.
 */
package health.vesper.guest;
