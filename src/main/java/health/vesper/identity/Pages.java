package health.vesper.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Every address below {@code /app} is one page; the page finds out which view it is. */
@WebFilter(
    urlPatterns = {"/app", "/app/*"},
    asyncSupported = true)
public class Pages implements Filter {
  static final String PAGE = "/app/index.html";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (((HttpServletRequest) request).getRequestURI().equals(PAGE)) {
      chain.doFilter(request, response);
    } else {
      request.getRequestDispatcher(PAGE).forward(request, response);
    }
  }
}
