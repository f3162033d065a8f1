/** The WebSocket endpoint. Its parts are in socket, rooms, protocol and undertow. */
package health.vesper.signal;
