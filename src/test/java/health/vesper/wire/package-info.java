/**
 * A Vesper client without a browser. It signs in through Keycloak's own pages, uses REST and the
 * room's socket, and records everything it receives. It needs only the JDK and Jackson, so that the
 * benchmark can use it, too.
 */
package health.vesper.wire;
