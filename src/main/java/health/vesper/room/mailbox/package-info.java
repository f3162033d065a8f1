/** One room, one mailbox: commands are handled one at a time. */
package health.vesper.room.mailbox;
