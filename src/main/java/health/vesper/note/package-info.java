/**
 * Group, progress and private notes with their signatures. Knows schedule and identity; never
 * reachable from the socket.
 */
package health.vesper.note;
