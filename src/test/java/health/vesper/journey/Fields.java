package health.vesper.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.vesper.platform.Json;
import health.vesper.room.ContractUser;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The fields of a message in the contract, as JSON. */
final class Fields {
  private Fields() {}

  /** Takes names and values alternately. A user stands for their participant id. */
  static ObjectNode json(Object[] fields, Function<ContractUser, String> ids) {
    var json = Json.mapper().createObjectNode();
    for (int i = 0; i < fields.length; i += 2) {
      json.set((String) fields[i], value(fields[i + 1], ids));
    }
    return json;
  }

  private static JsonNode value(Object value, Function<ContractUser, String> ids) {
    if (value instanceof ContractUser user) {
      return Json.mapper().valueToTree(ids.apply(user));
    }
    if (value instanceof List<?> all) {
      var list = Json.mapper().createArrayNode();
      all.forEach(one -> list.add(value(one, ids)));
      return list;
    }
    return Json.mapper().valueToTree(value);
  }

  /** Whether the message has all these fields. A name may be a path. */
  static boolean fit(JsonNode message, ObjectNode expected) {
    for (var field : expected.properties()) {
      var found = message.at("/" + field.getKey().replace('.', '/'));
      if (!found.equals(field.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The name of a constant on the wire. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of the last message before a socket closes in this way. */
  static String lastMessage(ContractUser.Out how) {
    return how == ContractUser.Out.ENDED ? "session-ended" : word(how);
  }
}
