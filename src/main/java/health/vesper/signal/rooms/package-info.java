/** The rooms that are open on this node and who is connected to them. Knows socket and protocol. */
package health.vesper.signal.rooms;
