/** The agreements a person accepts before they enter, by version. Knows schedule and identity. */
package health.vesper.consent;
