package health.vesper.bench;

/**
 * A session description as a browser creates it for one microphone and one camera: about 3.3 kB.
 */
final class Descriptions {
  private static final String LINES;

  static {
    var lines = new StringBuilder();
    lines.append("t=0 0\\r\\na=group:BUNDLE 0 1\\r\\na=extmap-allow-mixed\\r\\n");
    for (var media : new String[] {"audio", "video"}) {
      lines
          .append("m=")
          .append(media)
          .append(" 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126\\r\\nc=IN IP4 0.0.0.0\\r\\n")
          .append("a=rtcp:9 IN IP4 0.0.0.0\\r\\na=ice-ufrag:Wk3d\\r\\n")
          .append("a=ice-pwd:Vp8yq3Ejm2sVb0l1Qm4Zt0aB\\r\\na=ice-options:trickle\\r\\n")
          .append("a=fingerprint:sha-256 ")
          .append("9A:0B:".repeat(16))
          .append("FF\\r\\na=setup:actpass\\r\\na=mid:0\\r\\na=sendrecv\\r\\na=rtcp-mux\\r\\n");
      for (int codec = 96; codec < 116; codec++) {
        lines
            .append("a=rtpmap:")
            .append(codec)
            .append(" VP8/90000\\r\\na=rtcp-fb:")
            .append(codec)
            .append(" goog-remb\\r\\n");
      }
      lines.append("a=ssrc:2231627014 cname:0000000000000000\\r\\n");
    }
    LINES = lines.toString();
  }

  private Descriptions() {}

  /**
   * Returns the description escaped for JSON, with the time stamp at a place that no filter reads.
   */
  static String sdp(long stamp) {
    return "v=0\\r\\no=- 4611731400430051336 2 IN IP4 127.0.0.1\\r\\ns="
        + Frame.STAMP
        + stamp
        + "~\\r\\n"
        + LINES;
  }
}
