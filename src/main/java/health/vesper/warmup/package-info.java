/** Runs a made-up session before the server is ready. Knows everything; nothing knows it. */
package health.vesper.warmup;
