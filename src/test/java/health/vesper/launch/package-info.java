/**
 * Starts the real servers, a PostgreSQL, a Keycloak and a WildFly with Vesper, for a person who
 * tries Vesper and for the tests. It uses the JDK and the libraries that unpack PostgreSQL, so that
 * the run command downloads no test library.
 */
package health.vesper.launch;
