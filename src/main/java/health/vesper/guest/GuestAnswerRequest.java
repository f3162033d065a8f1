package health.vesper.guest;

/** What a client says to a guest, under the version of the words that they read. */
public record GuestAnswerRequest(boolean agrees, int version) {}
