package health.vesper.signal.protocol;

/**
 * What only this person may know of themselves.
 *
 * @param moment they gave the silent signal and it was not seen to yet
 * @param blanked why sound and picture are kept from the others; null when they are not
 * @param readUpTo the last line of chat they have read
 * @param stepOut where they are, if not with the group
 */
public record OwnView(
    boolean moment, @Nullable String blanked, int readUpTo, @Nullable StepOutView stepOut) {}
