/** What a room must still know after a crash. Records only. */
package health.vesper.room.snapshot;
