/** What a room tells the record writers, and the queue that writes it behind the live room. */
package health.vesper.room.journal;
