/**
 * Ends access everywhere at once: receives Keycloak's events, guards every page, request and
 * socket, checks people in Keycloak after a gap in its events, and suspends people without
 * Keycloak. Knows schedule and identity.
 */
package health.vesper.access;
