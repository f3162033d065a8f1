/**
 * Whose access ended, and that it is over everywhere at once: Keycloak's news, the gate before
 * every page, request and socket, questions to Keycloak after a silence, and suspension, which
 * needs no Keycloak. Knows schedule and identity.
 */
package health.vesper.access;
