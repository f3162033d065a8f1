/**
 * What runs inside Keycloak, in a jar of its own: tells Vesper at once whose access ended. Left out
 * of the application; knows no other package, and no other package knows it. What it says is read
 * by {@code health.vesper.access}.
 */
package health.vesper.listener;
