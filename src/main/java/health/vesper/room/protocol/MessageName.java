package health.vesper.room.protocol;

import java.util.Locale;

/** The name of a message on the wire. */
public final class MessageName {
  private MessageName() {}

  /** The name of the record in kebab case: {@code RaiseHand} is {@code raise-hand}. */
  public static String of(Class<?> message) {
    return message.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
