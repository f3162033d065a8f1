/**
 * What is owed after an emergency: the card of somebody in a crisis, and the record of 42 CFR 2.51
 * that it ends in. Knows admission, schedule, room and identity.
 */
package health.vesper.crisis;
