/**
 * Clock, JSON, problem details (RFC 9457), settings, the vault, migration at boot, health. Knows no
 * other package.
 */
package health.vesper.platform;
