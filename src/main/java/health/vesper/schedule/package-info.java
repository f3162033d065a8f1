/** Program, group, enrollment, series, session: who should be there, and when. Knows identity. */
@NullMarked
package health.vesper.schedule;

import org.jspecify.annotations.NullMarked;
