package health.vesper.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginFilterTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          our page saves a note,                      PUT,    vesper=1, http://localhost:8080,      false
          another site posts with our cookie,         POST,   vesper=1, https://elsewhere.example,  true
          a page without an origin,                   POST,   vesper=1, null,                       true
          a cookie and no Origin at all,              DELETE, vesper=1, ,                           true
          our address on another port,                POST,   vesper=1, http://localhost:8081,      true
          our address without encryption turned on,   POST,   vesper=1, https://localhost:8080,     true
          an address that begins like ours,           POST,   vesper=1, http://localhost:8080.evil, true
          a program with a bearer token,              POST,   ,         ,                           false
          a foreign page with a bearer token,         POST,   ,         https://elsewhere.example,  true
          another site only reads,                    GET,    vesper=1, https://elsewhere.example,  false
          """)
  void who_may_make_changes(
      String who, String method, String cookie, String origin, boolean foreign) {
    assertThat(OriginFilter.foreign(method, cookie, origin)).as(who).isEqualTo(foreign);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          our page's form in a browser,            same-origin, null,                      false
          another site's form,                     cross-site,  https://elsewhere.example, true
          another site's form without its name,    cross-site,  null,                      true
          a sister site's form,                    same-site,   http://localhost:8081,     true
          an older browser on our page,            ,            http://localhost:8080,     false
          an older browser on another site,        ,            https://elsewhere.example, true
          """)
  void who_may_sign_a_person_out(String who, String site, String origin, boolean foreign) {
    assertThat(LogoutServlet.foreign(site, origin)).as(who).isEqualTo(foreign);
  }
}
