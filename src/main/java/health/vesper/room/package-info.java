/** The live room: pure rules behind one serial mailbox. Knows nothing, not even Jakarta. */
package health.vesper.room;
