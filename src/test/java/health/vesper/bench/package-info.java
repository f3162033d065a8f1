/** Measures what the product promises and prints it; never a test, never timed by one. */
package health.vesper.bench;
