package health.vesper.access;

import health.vesper.platform.Settings;

/** Where our realm is in Keycloak, from {@code OIDC_PROVIDER_URL}. */
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

  /** Where its administration is asked. */
  static String admin() {
    var at = url().lastIndexOf(PATH);
    return url().substring(0, at) + "/admin" + url().substring(at);
  }
}
