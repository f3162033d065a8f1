package health.vesper.signal.protocol;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import health.vesper.platform.Json;
import health.vesper.room.protocol.ClientMessage;
import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ServerMessage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes frames. A frame is either a well-formed message or hostile. Jackson's error
 * messages never leave this class, because they quote the frame.
 */
public final class ProtocolCodec {
  public static final String FORGED = "forged";
  public static final String TOO_BIG = "too-big";
  public static final int LONGEST_FRAME = 16 * 1024;

  /** Fields that would name a sender or a role. Our client program never sends them. */
  private static final Set<String> FORGERIES =
      Set.of("from", "fromEpoch", "sender", "by", "role", "room", "user", "person", "you", "as");

  private static final ObjectMapper MAPPER = build();
  private static final ObjectReader READER = MAPPER.readerFor(ClientMessage.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(ServerMessage.class);

  private ProtocolCodec() {}

  /** The result of decoding. */
  public sealed interface Decoded {}

  /** A well-formed message. The room decides whether it is allowed. */
  public record Understood(ClientMessage message) implements Decoded {}

  /**
   * Our client program did not send this.
   *
   * @param close how the socket is closed
   * @param counter the metric that is counted; never a part of the frame
   */
  public record Hostile(CloseCode close, String counter) implements Decoded {}

  /** Decodes a frame in UTF-8. */
  public static Decoded decode(byte[] frame) {
    if (frame.length > LONGEST_FRAME) {
      return new Hostile(CloseCode.TOO_BIG, TOO_BIG);
    }
    if (!isObject(frame)) {
      return malformed("not-an-object");
    }
    try {
      return new Understood(READER.readValue(frame));
    } catch (UnrecognizedPropertyException e) {
      return FORGERIES.contains(e.getPropertyName())
          ? malformed(FORGED)
          : malformed("unknown-field");
    } catch (InvalidTypeIdException e) {
      return malformed("unknown-type");
    } catch (JsonMappingException e) {
      return malformed(e.getCause() instanceof JsonParseException ? "not-json" : "wrong-shape");
    } catch (IOException e) {
      return malformed("not-json");
    }
  }

  private static boolean isObject(byte[] frame) {
    for (var letter : frame) {
      if (" \t\r\n".indexOf(letter) < 0) {
        return letter == '{';
      }
    }
    return false;
  }

  /** Encodes a message in UTF-8, once for all recipients. */
  public static byte[] encode(ServerMessage message) {
    try {
      return WRITER.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A message cannot be written as JSON", e);
    }
  }

  /** The mapper of the protocol, for tests that compare golden messages. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static Hostile malformed(String counter) {
    return new Hostile(CloseCode.MALFORMED, counter);
  }

  private static ObjectMapper build() {
    var mapper =
        Json.mapper()
            .copy()
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .registerModule(
                new SimpleModule()
                    .addSerializer(ParticipantId.class, ToStringSerializer.instance)
                    .addDeserializer(ParticipantId.class, new ParticipantIdReader()));
    for (var types : List.of(MessageTypes.FROM_CLIENT, MessageTypes.TO_CLIENT)) {
      types.forEach(type -> mapper.registerSubtypes(new NamedType(type, MessageName.of(type))));
    }
    for (var number : Set.of(LogicalType.Integer, LogicalType.Float)) {
      mapper
          .coercionConfigFor(number)
          .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
          .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
          .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }
    return mapper;
  }

  /** Reads a UUID in its full form only. Java's own reader also accepts "1-1-1-1-1". */
  private static final class ParticipantIdReader extends StdScalarDeserializer<ParticipantId> {
    private static final long serialVersionUID = 1L;

    ParticipantIdReader() {
      super(ParticipantId.class);
    }

    @Override
    public ParticipantId deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      var id = json.hasToken(JsonToken.VALUE_STRING) ? read(json.getText()) : null;
      return id == null
          ? (ParticipantId) context.handleUnexpectedToken(ParticipantId.class, json)
          : id;
    }

    private static @Nullable ParticipantId read(String text) {
      try {
        var id = UUID.fromString(text);
        return id.toString().equals(text) ? new ParticipantId(id) : null;
      } catch (IllegalArgumentException noUuid) {
        return null;
      }
    }
  }
}
