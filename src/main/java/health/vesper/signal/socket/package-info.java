/**
 * One WebSocket connection: what it may send, what waits to be sent to it, what is replayed. Knows
 * protocol.
 */
package health.vesper.signal.socket;
