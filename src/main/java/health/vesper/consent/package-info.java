/** The agreements a person accepts before they enter, by version. Knows schedule and identity. */
@NullMarked
package health.vesper.consent;

import org.jspecify.annotations.NullMarked;
