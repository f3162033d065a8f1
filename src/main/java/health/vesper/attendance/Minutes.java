package health.vesper.attendance;

/**
 * The minutes of one person, without breaks. The exact time is rounded down once for the total and
 * once for the individual part, in step-outs; the group's part is the rest, so that both always add
 * up to the total.
 */
record Minutes(long total, long individual) {
  static Minutes of(Presence presence, MeasuredTimes measured) {
    var counted = presence.without(measured.breakSpans());
    var individual =
        counted.within(measured.stepOuts().stream().map(MeasuredInterval::span).toList());
    return new Minutes(counted.minutes(), individual.minutes());
  }

  long group() {
    return total - individual;
  }
}
