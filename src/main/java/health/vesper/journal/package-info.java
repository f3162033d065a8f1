/** Writes the durable events of all rooms, several rooms in one transaction. Knows room. */
package health.vesper.journal;
