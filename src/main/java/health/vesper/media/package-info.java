/**
 * How picture and sound are sent: ICE servers, relay credentials, and the filter for network
 * addresses. Knows room and platform.
 */
package health.vesper.media;
