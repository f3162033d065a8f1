/**
 * Whole sessions on real parts: a real Keycloak, a real WildFly that can be killed, a real database
 * and real browsers. Every class starts its own server with its own database. All classes share one
 * Keycloak.
 */
package health.vesper.journey;
