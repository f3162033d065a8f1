/** Breaks the dependency map on purpose. */
package health.vesper.planted.note;
