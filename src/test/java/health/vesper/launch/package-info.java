/**
 * Brings up the real thing, a Keycloak and a WildFly with Vesper in it, for a person who tries it
 * and for the tests. Plain JDK on purpose: the run command fetches no test library.
 */
package health.vesper.launch;
