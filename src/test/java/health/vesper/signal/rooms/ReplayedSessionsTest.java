package health.vesper.signal.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.vesper.media.IcePolicy;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.protocol.ProtocolCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sessions in the real room in which a person loses the connection, misses frames and returns. Each
 * file has the frames before, the replayed frames and a welcome instead of them. The page's reducer
 * must reach the same state with both, see {@code web/test/room/resume.test.ts}.
 */
class ReplayedSessionsTest {
  private static final Path GOLDEN = Path.of("web/test/golden/evenings");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int ACTS = 60;

  /** Commands that anybody may try. The percent sign stands for a person's id. */
  private static final List<String> TRIES =
      List.of(
          "{\"type\":\"say\",\"text\":\"Good evening\"}",
          "{\"type\":\"set-microphone\",\"on\":true}",
          "{\"type\":\"set-microphone\",\"on\":false}",
          "{\"type\":\"set-camera\",\"on\":true}",
          "{\"type\":\"raise-hand\",\"raised\":true}",
          "{\"type\":\"raise-hand\",\"raised\":false}",
          "{\"type\":\"need-moment\",\"needed\":true}",
          "{\"type\":\"need-moment\",\"needed\":false}",
          "{\"type\":\"admit-all\"}",
          "{\"type\":\"admit-all\"}",
          "{\"type\":\"mute\",\"participant\":\"%s\"}",
          "{\"type\":\"mute-all\"}",
          "{\"type\":\"ask-to-unmute\",\"participant\":\"%s\"}",
          "{\"type\":\"stop-camera\",\"participant\":\"%s\"}",
          "{\"type\":\"blank\",\"participant\":\"%s\",\"blanked\":true,\"explanation\":\"A moment\"}",
          "{\"type\":\"blank\",\"participant\":\"%s\",\"blanked\":false,\"explanation\":\"\"}",
          "{\"type\":\"lower-hand\",\"participant\":\"%s\"}",
          "{\"type\":\"lower-all-hands\"}",
          "{\"type\":\"order-hands\",\"quietFirst\":true}",
          "{\"type\":\"order-hands\",\"quietFirst\":false}",
          "{\"type\":\"delete-chat-line\",\"line\":2}",
          "{\"type\":\"pause-chat\",\"paused\":true}",
          "{\"type\":\"pause-chat\",\"paused\":false}",
          "{\"type\":\"spotlight\",\"participant\":\"%s\"}",
          "{\"type\":\"start-break\",\"minutes\":5}",
          "{\"type\":\"end-break\"}",
          "{\"type\":\"set-agenda\",\"items\":[{\"title\":\"Check-in\",\"minutes\":20}]}",
          "{\"type\":\"set-topic\",\"topic\":\"Cravings\",\"minutes\":10}",
          "{\"type\":\"lock\",\"locked\":true}",
          "{\"type\":\"lock\",\"locked\":false}",
          "{\"type\":\"tell-staff\",\"text\":\"Noor is quiet tonight\"}",
          "{\"type\":\"settle-moment\",\"participant\":\"%s\"}",
          "{\"type\":\"hand-over\",\"participant\":\"%s\"}",
          "{\"type\":\"end-step-out\"}");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void replayed_frames_are_the_golden_frames_of_the_page_tests(int seed) throws IOException {
    var session = new RecordedSession(seed).play();
    var file = GOLDEN.resolve(seed + ".json");
    if (Boolean.getBoolean("vesper.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, session);
    }
    assertThat(file)
        .withFailMessage(
            "%s is not what the room says. Run `mvn test -Dtest=ReplayedSessionsTest -Dvesper.update=true`, commit"
                + " it, and see what the page makes of it with `npm test` in web.",
            file)
        .exists()
        .content()
        .isEqualTo(session);
  }

  /** In odd sessions a client loses the connection, in even sessions the co-facilitator does. */
  private static final class RecordedSession {
    private final WiredRoom room = new WiredRoom(IcePolicy.RELAY);
    private final Random random;
    private final List<WiredRoom.Somebody> there = new ArrayList<>();
    private final List<WiredRoom.Somebody> away = new ArrayList<>();
    private final WiredRoom.Somebody fia = room.comes("Fia", RoomRole.FACILITATOR);
    private final WiredRoom.Somebody kofi = room.comes("Kofi", RoomRole.CO_FACILITATOR);
    private final WiredRoom.Somebody max = room.admitted(fia, "Max A.");
    private final WiredRoom.Somebody noor = room.admitted(fia, "Noor");
    private final WiredRoom.Somebody whoDrops;
    private int came;

    RecordedSession(int seed) {
      random = new Random(seed);
      whoDrops = seed % 2 == 0 ? kofi : max;
      there.addAll(List.of(fia, kofi, max, noor));
    }

    String play() {
      acts(ACTS / 3);
      whoDrops.drops();
      there.remove(whoDrops);
      acts(ACTS);
      var back = whoDrops.comesBack();
      var replayed = back.frames();
      assertThat(back.types()).startsWith("resumed").contains("returned");
      var welcomed = back.onAnotherDevice().frames();
      asIfItWereTheSameConnection((ObjectNode) welcomed.get(0));

      var session = ProtocolCodec.mapper().createObjectNode();
      session.set("before", ProtocolCodec.mapper().valueToTree(whoDrops.frames()));
      session.set("replayed", ProtocolCodec.mapper().valueToTree(replayed));
      session.set("welcomed", ProtocolCodec.mapper().valueToTree(welcomed));
      return written(session);
    }

    private void acts(int howMany) {
      for (int i = 0; i < howMany; i++) {
        room.now = room.now.plusMillis(700);
        act(random.nextInt(10));
      }
    }

    private void act(int what) {
      if (what == 0 && there.size() > 3) {
        var who = there.get(random.nextInt(there.size()));
        if (who != whoDrops) {
          there.remove(who);
          who.drops();
          away.add(who);
        }
      } else if (what == 1 && !away.isEmpty()) {
        there.add(away.remove(random.nextInt(away.size())).onAnotherDevice());
      } else if (what == 2 && came < 3) {
        there.add(room.comes("Guest " + ++came, RoomRole.CLIENT));
      } else if (what == 3) {
        // Not with the person who loses the connection: a step-out sends a welcome, so nothing is
        // replayed.
        fia.says(
            "{\"type\":\"step-out\",\"participant\":\"%s\",\"minutes\":5}".formatted(noor.id()));
      } else {
        var who = random.nextInt(3) > 0 ? there.get(0) : there.get(random.nextInt(there.size()));
        var target = List.of(fia, kofi, max, noor).get(random.nextInt(4)).id();
        who.says(TRIES.get(random.nextInt(TRIES.size())).formatted(target));
      }
    }

    private static void asIfItWereTheSameConnection(ObjectNode welcomed) {
      var you = (ObjectNode) welcomed.get("you");
      you.put("epoch", you.get("epoch").asInt() - 1);
      for (var one : welcomed.get("participants")) {
        if (one.get("id").equals(you.get("id"))) {
          ((ObjectNode) one).set("epoch", you.get("epoch"));
        }
      }
      welcomed.remove(List.of("seq", "tape"));
    }
  }

  /** The text is the same in every run. Random ids are replaced by numbers. */
  private static String written(JsonNode session) {
    try {
      var text =
          ProtocolCodec.mapper()
              .writer()
              .with(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(session)
              .replaceAll("\"tape\" : \"[^\"]+\"", "\"tape\" : \"a-tape\"");
      Map<String, String> ids = new LinkedHashMap<>();
      return ID.matcher(text)
              .replaceAll(
                  id ->
                      ids.computeIfAbsent(
                          id.group(),
                          i -> "00000000-0000-4000-8000-%012d".formatted(ids.size() + 1)))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
