/** The vocabulary of the room: commands, events, views, ids and roles. */
package health.vesper.room.protocol;
