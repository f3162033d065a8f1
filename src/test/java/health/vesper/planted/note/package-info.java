/** Breaks the map on purpose. */
package health.vesper.planted.note;
