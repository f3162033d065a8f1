/**
 * Starts the real thing, a PostgreSQL, a Keycloak and a WildFly with Vesper in it, for a person who
 * tries it and for the tests. It uses the JDK and what unpacks PostgreSQL: the run command fetches
 * no test library.
 */
package health.vesper.launch;
