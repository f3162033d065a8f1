package health.vesper.platform;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

/** Runs first at deployment. It stops a server that has public secrets or no key. */
public class StartupChecks implements ServletContainerInitializer {
  @Override
  public void onStartup(Set<Class<?>> types, ServletContext context) {
    Settings.refusePublicSecrets();
    context.getSessionCookieConfig().setSecure(PublicAddress.secure());
  }
}
