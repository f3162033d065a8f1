package health.vesper.platform;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

/** The first thing at deployment: a server with public secrets or without a key serves nobody. */
public class StartupChecks implements ServletContainerInitializer {
  @Override
  public void onStartup(Set<Class<?>> types, ServletContext context) {
    Settings.refusePublicSecrets();
    context.getSessionCookieConfig().setSecure(PublicAddress.secure());
  }
}
