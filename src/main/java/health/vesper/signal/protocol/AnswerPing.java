package health.vesper.signal.protocol;

import health.vesper.room.protocol.ClientMessage;

/** The answer to {@link ConnectionMessage.PingSent} of the same number. The room never sees it. */
public record AnswerPing(int n) implements ClientMessage {}
