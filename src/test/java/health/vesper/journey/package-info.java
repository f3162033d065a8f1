/**
 * Whole evenings on real parts: a real Keycloak, a real WildFly that can be killed, a real
 * database, real browsers. Every class brings up a house of its own with a database of its own;
 * Keycloak is shared by all of them.
 */
package health.vesper.journey;
