package health.vesper.room.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * A message to a client program, in the past tense. On the wire its type is the record's name in
 * kebab case, see {@link MessageName}. It is built for its recipients: it has nothing in it that
 * one of them may not see.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface ServerMessage {}
