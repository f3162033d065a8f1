package health.vesper.room.protocol;

/**
 * What only this person may know of themselves.
 *
 * @param moment they gave the silent signal and it was not seen to yet
 * @param blanked why sound and picture are kept from the others, or null
 * @param readUpTo the last line of chat they have read
 * @param stepOut where they are, if not with the group
 */
public record OwnView(boolean moment, String blanked, int readUpTo, StepOutView stepOut) {}
