package health.vesper.admission;

import health.vesper.schedule.SessionDetails;
import java.util.OptionalInt;

/**
 * What the database says about one person who wants to enter one session.
 *
 * @param missingAgreement the version of the ground rules that is still to be accepted, if any
 * @param arrived whether the questions before this session are answered
 * @param removed whether the person was removed from this session, or for the day
 */
record StoredFacts(
    SessionDetails session,
    ScheduledRole scheduled,
    OptionalInt missingAgreement,
    boolean arrived,
    boolean removed) {}
