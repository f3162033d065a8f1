package health.vesper.platform;

/** Something that the operator counts happened. Words only, from a fixed vocabulary. */
public record Counted(String what) {}
