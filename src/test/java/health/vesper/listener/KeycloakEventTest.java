package health.vesper.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

/** What Keycloak sends: ids and fixed words. */
class KeycloakEventTest {
  @Test
  void an_event_about_a_disabled_person_has_only_the_id_and_nothing_of_what_was_sent() {
    var notice =
        KeycloakEvent.of(
            admin(
                OperationType.UPDATE,
                ResourceType.USER,
                "users/42",
                """
                {"firstName":"Max","lastName":"Arden","email":"max@people.example","enabled":false}"""));
    assertThat(notice.enabled()).isFalse();
    assertThat(notice.path()).isEqualTo("users/42");
    assertThat(text(notice)).doesNotContain("Max", "Arden", "people.example");
  }

  @Test
  void an_update_without_the_enabled_flag_is_marked_as_unknown() {
    assertThat(notice(ResourceType.USER, "{\"firstName\":\"Max\"}").enabled()).isNull();
    assertThat(notice(ResourceType.USER, "{\"enabled\":\"no\"}").enabled()).isNull();
    assertThat(notice(ResourceType.USER, "{\"enabled\"").enabled()).isNull();
    assertThat(notice(ResourceType.USER, null).enabled()).isNull();
  }

  @Test
  void an_event_names_the_roles_unless_there_are_too_many() {
    assertThat(
            notice(ResourceType.REALM_ROLE_MAPPING, "[{\"id\":\"1\",\"name\":\"client\"}]").roles())
        .containsExactly("client");
    var many = "[" + "{\"name\":\"x\"},".repeat(30) + "{\"name\":\"client\"}]";
    assertThat(notice(ResourceType.REALM_ROLE_MAPPING, many).roles()).isNull();
    assertThat(notice(ResourceType.GROUP, "[{\"name\":\"client\"}]").roles()).isNull();
  }

  @Test
  void of_peoples_own_actions_only_the_end_of_a_sign_in_is_reported() {
    assertThat(KeycloakEvent.of(user(EventType.LOGOUT)))
        .hasValueSatisfying(n -> assertThat(n.session()).isEqualTo("sid"));
    assertThat(KeycloakEvent.of(user(EventType.LOGIN))).isEmpty();
    assertThat(KeycloakEvent.of(user(EventType.REFRESH_TOKEN))).isEmpty();
    assertThat(KeycloakEvent.of(user(EventType.LOGIN_ERROR))).isEmpty();
  }

  private static KeycloakEvent notice(ResourceType type, String representation) {
    return KeycloakEvent.of(admin(OperationType.UPDATE, type, "somewhere", representation));
  }

  private static AdminEvent admin(
      OperationType operation, ResourceType type, String path, String representation) {
    var event = new AdminEvent();
    event.setTime(1);
    event.setRealmName("vesper");
    event.setOperationType(operation);
    event.setResourceType(type);
    event.setResourcePath(path);
    event.setRepresentation(representation);
    return event;
  }

  private static Event user(EventType type) {
    var event = new Event();
    event.setType(type);
    event.setRealmName("vesper");
    event.setUserId("42");
    event.setSessionId("sid");
    event.setIpAddress("192.0.2.1");
    return event;
  }

  private static String text(KeycloakEvent notice) {
    return new String(
        new SignedBatch("epoch", 1, 1, List.of(notice)).body(), StandardCharsets.UTF_8);
  }
}
