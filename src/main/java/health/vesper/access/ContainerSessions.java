package health.vesper.access;

import jakarta.servlet.http.HttpSession;

/** Finds the container's own session; implemented for the servlet container in use. */
@FunctionalInterface
public interface ContainerSessions {
  ContainerSession of(HttpSession session);
}
