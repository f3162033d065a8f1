/** Classes that break the dependency map on purpose. They test the test of the map. */
package health.vesper.planted;
