/** Classes that break the map on purpose, so that the test of the map can be tested. */
package health.vesper.planted;
