/** The messages of the room protocol and their codec. Knows room and media. */
package health.vesper.signal.protocol;
