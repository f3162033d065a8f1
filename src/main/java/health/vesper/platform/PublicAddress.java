package health.vesper.platform;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The address of the pages, from {@code VESPER_PUBLIC_URL}. Only requests from its origin may
 * change data.
 */
public final class PublicAddress {
  private static final Pattern SLASHES_AT_THE_END = Pattern.compile("/+$");

  private PublicAddress() {}

  /** The address without a slash at the end. */
  public static String url() {
    var setting = Settings.text("vesper.public-url").orElse("http://localhost:8080");
    return setting.endsWith("/") ? SLASHES_AT_THE_END.matcher(setting).replaceFirst("") : setting;
  }

  public static boolean secure() {
    return url().startsWith("https:");
  }

  /** Whether an {@code Origin} header names Vesper's own pages. */
  public static boolean isOurs(String origin) {
    return originOf(url()).equalsIgnoreCase(origin);
  }

  /** Scheme and authority of any address. */
  public static String originOf(String url) {
    var uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
