/**
 * Measures the figures that Vesper promises and prints them. It is not a test, and no test depends
 * on its times.
 */
package health.vesper.bench;
