/** The wire: messages, codec, socket and outbox. Knows admission, room and identity. */
package health.vesper.signal;
