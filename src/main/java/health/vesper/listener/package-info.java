/**
 * Runs inside Keycloak, in a jar of its own, and tells Vesper at once whose access ended. It is not
 * part of the application; it knows no other package, and no other package knows it. The package
 * {@code health.vesper.access} reads its messages.
 */
package health.vesper.listener;
