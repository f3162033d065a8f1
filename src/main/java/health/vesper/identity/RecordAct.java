package health.vesper.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened or changed a record: fired as a CDI event inside the transaction that did it, so
 * that the act and its trace are written together or not at all.
 *
 * @param act an imperative word, e.g. {@code open}, {@code sign}, {@code correct}
 * @param kind the record's name in the domain, e.g. {@code progress-note}
 * @param record the record's id; never a name
 * @param session the session it belongs to, if any
 */
public record RecordAct(
    UserId by, String act, String kind, String record, @Nullable UUID session, Instant at) {}
