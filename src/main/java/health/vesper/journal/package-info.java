/** Writes the durable events of all rooms in shared transactions. Knows room alone. */
package health.vesper.journal;
