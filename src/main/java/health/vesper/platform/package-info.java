/**
 * Clock, JSON, problem details (RFC 9457), settings, text encryption, migration at the start,
 * health. Knows no other package.
 */
package health.vesper.platform;
