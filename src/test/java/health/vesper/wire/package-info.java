/**
 * A Vesper client without a browser: signs in through Keycloak's own pages, speaks REST and the
 * room's socket, and remembers every byte it was shown. Plain JDK and Jackson, so that the
 * benchmark can use it too.
 */
package health.vesper.wire;
