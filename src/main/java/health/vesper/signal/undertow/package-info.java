/** The only package that knows Undertow and XNIO. */
package health.vesper.signal.undertow;
