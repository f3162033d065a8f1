package health.vesper.access;

import health.vesper.platform.Settings;

/** The addresses of Vesper's realm in Keycloak, from {@code OIDC_PROVIDER_URL}. */
final class Realm {
  private static final String PATH = "/realms/";

  private Realm() {}

  static String url() {
    return Settings.text("oidc.provider.url")
        .orElse("http://localhost:8180/realms/vesper")
        .replaceFirst("/+$", "");
  }

  static String name() {
    return url().substring(url().lastIndexOf('/') + 1);
  }

  /** The address of the realm's Admin REST API. */
  static String admin() {
    var at = url().lastIndexOf(PATH);
    return url().substring(0, at) + "/admin" + url().substring(at);
  }
}
