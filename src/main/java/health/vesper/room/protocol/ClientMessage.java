package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A message from a client program. On the wire its type is the record's name in kebab case, see
 * {@link MessageName}. It never names its sender: that is the owner of the socket's ticket.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface ClientMessage {}
