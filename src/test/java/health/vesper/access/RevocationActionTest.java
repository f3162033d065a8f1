package health.vesper.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each event of Keycloak causes. MAX stands for Max's id, SID for the id of a sign-in. */
class RevocationActionTest {
  private static final String MAX = "00000000-0000-4000-8000-000000000001";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          disabled                      | UPDATE | USER                | users/MAX                 | enabled=false | ended PERSON
          enabled                       | UPDATE | USER                | users/MAX                 | enabled=true  | ask MAX
          changed, not said how         | UPDATE | USER                | users/MAX                 |               | ask MAX
          deleted                       | DELETE | USER                | users/MAX                 |               | ended PERSON
          made                          | CREATE | USER                | users/MAX                 |               | nothing
          signed out                    | ACTION | USER                | users/MAX/logout          |               | ended PERSON
          password reset                | ACTION | USER                | users/MAX/reset-password  |               | ended PERSON
          a mail sent                   | ACTION | USER                | users/MAX/send-verify     |               | ask MAX
          a one-time password taken     | ACTION | USER                | users/MAX/credentials/1   |               | ask MAX
          our role taken                | DELETE | REALM_ROLE_MAPPING  | users/MAX/role-mappings/realm | client    | ended ROLES
          roles taken, not said which   | DELETE | REALM_ROLE_MAPPING  | users/MAX/role-mappings/realm |           | ended ROLES
          another role taken            | DELETE | REALM_ROLE_MAPPING  | users/MAX/role-mappings/realm | singer    | ask MAX
          a role given                  | CREATE | REALM_ROLE_MAPPING  | users/MAX/role-mappings/realm | client    | nothing
          out of a group                | DELETE | GROUP_MEMBERSHIP    | users/MAX/groups/1        |               | ask MAX
          one sign-in deleted           | DELETE | USER_SESSION        | sessions/SID              |               | ended SIGN_IN
          everybody signed out          | ACTION | REALM               | logout-all                |               | ended EVERYBODY
          a role of a group             | DELETE | REALM_ROLE_MAPPING  | groups/1/role-mappings/realm | client     | ask all
          a role deleted                | DELETE | REALM_ROLE          | roles/client              |               | ask all
          the realm                     | UPDATE | REALM               |                           |               | ask all
          nobody that can be read       | UPDATE | USER                | users/nobody              | enabled=false | ask all
          nothing that is known         |        |                     |                           |               | ask all
          """)
  void an_administrators_act_means(
      String what, String operation, String resource, String path, String said, String meaning) {
    var saysEnabled = said != null && said.startsWith("enabled=");
    Boolean enabled = saysEnabled ? said.endsWith("true") : null;
    var roles = said == null || saysEnabled ? null : List.of(said);
    var notice =
        new KeycloakEvent(
            1_000,
            "vesper",
            "admin",
            operation,
            resource,
            path == null ? null : path.replace("MAX", MAX),
            null,
            null,
            roles,
            enabled);
    assertThat(read(notice)).containsExactlyElementsOf(expected(meaning));
  }

  @Test
  void a_sign_out_ends_one_sign_in_and_an_account_deletion_ends_all() {
    assertThat(read(user("LOGOUT"))).containsExactly("ended SIGN_IN");
    assertThat(read(user("DELETE_ACCOUNT"))).containsExactly("ended PERSON");
    assertThat(read(user("USER_DISABLED_BY_PERMANENT_LOCKOUT"))).containsExactly("ended PERSON");
  }

  private static KeycloakEvent user(String type) {
    return new KeycloakEvent(1_000, "vesper", "user", type, null, null, MAX, "SID", null, null);
  }

  private static List<String> expected(String meaning) {
    return meaning.equals("nothing") ? List.of() : List.of(meaning.replace("MAX", MAX));
  }

  private static List<String> read(KeycloakEvent notice) {
    var followed = new ArrayList<String>();
    notice
        .action()
        .applyTo(
            new RevocationAction.Handler() {
              @Override
              public void endAccess(AccessEnded end) {
                assertThat(end.before().toEpochMilli()).isEqualTo(1_000);
                assertThat(end.session()).isIn(null, "SID");
                assertThat(end.person()).isIn(null, UserId.of(MAX));
                followed.add("ended " + end.what());
              }

              @Override
              public void checkPerson(UserId person) {
                followed.add("ask " + person);
              }

              @Override
              public void checkEverybody() {
                followed.add("ask all");
              }
            });
    return followed;
  }
}
