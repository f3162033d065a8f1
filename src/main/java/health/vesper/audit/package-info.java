/** Append-only trail of acts, hash-chained. Knows room and identity. */
package health.vesper.audit;
