/**
 * Who sends picture and sound how: ICE servers, relay credentials, what of an address may be
 * relayed. Knows room and platform.
 */
package health.vesper.media;
