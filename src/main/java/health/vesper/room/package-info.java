/** The live room: pure rules, one command at a time. Knows Java only, not even Jakarta. */
package health.vesper.room;
