/** Who is calling: {@code UserId}, {@code Caller}, the roles. Knows platform. */
@NullMarked
package health.vesper.identity;

import org.jspecify.annotations.NullMarked;
