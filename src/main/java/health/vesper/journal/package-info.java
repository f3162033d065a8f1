/** Writes the records of many rooms in one transaction. Knows room. */
package health.vesper.journal;
