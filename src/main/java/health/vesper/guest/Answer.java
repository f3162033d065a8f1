package health.vesper.guest;

/** What a client says to a guest, under the version of the words that they read. */
public record Answer(boolean agrees, int version) {}
