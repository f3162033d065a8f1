package health.vesper.room.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What only this person may know about themselves.
 *
 * @param moment they made a support request that is still open
 * @param blanked why their sound and picture are kept from the others; null when they are not
 * @param readUpTo the last line of the chat that they have read
 * @param stepOut their step-out; null when they are with the group
 */
public record OwnView(
    boolean moment, @Nullable String blanked, int readUpTo, @Nullable StepOutView stepOut) {}
