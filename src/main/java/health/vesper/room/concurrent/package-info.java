/** Serial execution and delayed tasks on the threads of somebody else. */
package health.vesper.room.concurrent;
