/** Program, group, enrollment, series, session: who should be there, and when. Knows identity. */
package health.vesper.schedule;
