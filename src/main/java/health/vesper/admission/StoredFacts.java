package health.vesper.admission;

import health.vesper.schedule.Duty;
import health.vesper.schedule.SessionDetails;
import java.util.OptionalInt;

/**
 * What the tables say, at one moment, about one person at the door of one session.
 *
 * @param duty what the person does in the group as staff, or null
 * @param groupName how the group sees them if they are enrolled that evening, or null
 * @param missingAgreement the version of the ground rules still to be agreed to, if any
 * @param arrived whether the questions before this session are answered
 * @param removed whether the person was put out of this session, or of the day
 */
record StoredFacts(
    SessionDetails evening,
    Duty duty,
    String groupName,
    OptionalInt missingAgreement,
    boolean arrived,
    boolean removed) {}
