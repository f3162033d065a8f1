package health.vesper.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers a request that the server itself refuses before it reaches a resource. A script gets the
 * usual problem details, a person a simple page. Neither shows whether a thing or a person exists.
 */
@WebServlet("/refused")
public class RefusedPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** A 403 without a login means that Keycloak could not be reached. */
  private static final Problem AWAY =
      Problem.of(
          503, "sign-in-away", "You cannot sign in right now.", "Please try again in a minute.");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
            ? given
            : HttpServletResponse.SC_NOT_FOUND;
    var nobody = request.getUserPrincipal() == null;
    var problem = status == HttpServletResponse.SC_FORBIDDEN && nobody ? AWAY : problem(status);
    response.setStatus(problem.status());
    response.setCharacterEncoding("UTF-8");
    if (asksForJson(request)) {
      response.setContentType(Problem.MEDIA_TYPE);
      Json.mapper().writeValue(response.getOutputStream(), problem);
    } else {
      response.setContentType("text/html");
      response.getWriter().print(page(problem));
    }
  }

  private static boolean asksForJson(HttpServletRequest request) {
    var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return asked instanceof String path && (path.startsWith("/api/") || path.startsWith("/ws/"));
  }

  static Problem problem(int status) {
    return switch (status) {
      case 401 -> Problem.signedOut();
      case 403 ->
          Problem.of(
              403,
              "not-allowed",
              "You do not have access.",
              "If you think this is a mistake, please call your program.");
      case 404 -> Problem.notFound();
      case 400 ->
          Problem.of(
              400, "not-understood", "That did not work.", "Go back to the start and try again.");
      default ->
          status >= 500
              ? Problem.of(
                  status,
                  "unexpected",
                  "Something went wrong on our side.",
                  "Please try again in a moment.")
              : Problem.of(
                  status, "refused", "This cannot be done here.", "Go back and try again.");
    };
  }

  private static String page(Problem problem) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Vesper</title>
        </head>
        <body>
        <main>
        <h1>%s</h1>
        <p>%s</p>
        <p><a href="/">Go to the start</a></p>
        <form method="post" action="/logout"><button>Sign out</button></form>
        </main>
        </body>
        </html>
        """
        .formatted(problem.title(), problem.detail());
  }
}
