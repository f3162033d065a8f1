/**
 * What a text is: blank or not, and where it begins and ends. Knows nothing; everything may know
 * it.
 */
@org.jspecify.annotations.NullMarked
package health.vesper.text;
