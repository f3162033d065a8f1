package health.vesper.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import health.vesper.text.Texts;
import java.io.IOException;

/**
 * Refuses a text that comes in, over REST or a socket, when UTF-8 or PostgreSQL cannot carry it.
 * JSON can: it may write NUL and half of a surrogate pair as escapes.
 */
final class WellFormedText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  WellFormedText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var text = StringDeserializer.instance.deserialize(parser, context);
    if (text != null && !Texts.isWellFormed(text)) {
      return (String)
          context.handleWeirdStringValue(
              String.class, "", "the text has a NUL or half of a surrogate pair");
    }
    return text;
  }
}
