package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A guest of the pure room: everything happens at once. */
final class PureContractUser implements ContractUser {
  private static final Map<Out, RoomEvent> LAST_WORDS =
      Map.of(
          Out.REMOVED, new RoomEvent.Removed(),
          Out.REPLACED, new RoomEvent.Replaced(),
          Out.ENDED, new RoomEvent.SessionEnded(),
          Out.LEFT, new RoomEvent.Goodbye());

  private final RoomTalk room;
  private final RoomUser person;

  /** How far this guest has taken note of what they were told of each kind. */
  private final Map<String, Integer> noticed = new HashMap<>();

  PureContractUser(RoomTalk room, RoomUser person) {
    this.room = room;
    this.person = person;
  }

  private static ParticipantId id(ContractUser guest) {
    return ((PureContractUser) guest).person.id();
  }

  @Override
  public String name() {
    return person.name();
  }

  @Override
  public void raisesHand() {
    person.asks(new ParticipantCommand.RaiseHand(true));
  }

  @Override
  public void says(String text) {
    person.asks(new ParticipantCommand.Say(text));
  }

  @Override
  public void opensMicrophone() {
    person.asks(new ParticipantCommand.SetMicrophone(true));
  }

  @Override
  public void leaves() {
    person.asks(new ParticipantCommand.Leave());
  }

  @Override
  public void dropsOff() {
    person.drops();
  }

  @Override
  public void comesBack() {
    person.connects();
  }

  @Override
  public void takesOverWithAnotherDevice() {
    person.takesOver();
  }

  @Override
  public void offersMediaTo(ContractUser other, String sdp) {
    var epoch = room.view(((PureContractUser) other).person).epoch();
    person.asks(new ParticipantCommand.Describe(id(other), epoch, DescriptionKind.OFFER, sdp));
  }

  @Override
  public void admits(ContractUser waiting) {
    person.asks(new ModerationCommand.Admit(id(waiting)));
  }

  @Override
  public void mutes(ContractUser other) {
    person.asks(new ModerationCommand.Mute(id(other)));
  }

  @Override
  public void removes(ContractUser other) {
    person.asks(new ModerationCommand.Remove(id(other), "a reason", RemovalTerm.SESSION));
  }

  @Override
  public void locks() {
    person.asks(new ModerationCommand.Lock(true));
  }

  @Override
  public void endsTheSession() {
    person.asks(new ModerationCommand.EndSession());
  }

  @Override
  public void asks(String command, Object... fields) {
    person.asks(Wire.command(command, byName(fields)));
  }

  @Override
  public void hears(String event, Object... fields) {
    var expected = byName(fields);
    var everything = person.everythingHeard();
    for (int i = noticed.getOrDefault(event, 0); i < everything.size(); i++) {
      var one = everything.get(i);
      if (MessageName.of(one.getClass()).equals(event) && fits(one, expected)) {
        noticed.put(event, i + 1);
        return;
      }
    }
    throw new AssertionError(
        "%s did not hear %s with %s: %s".formatted(name(), event, expected, everything));
  }

  private static boolean fits(RoomEvent event, Map<String, Object> expected) {
    return expected.entrySet().stream()
        .allMatch(field -> Objects.equals(Wire.at(event, field.getKey()), field.getValue()));
  }

  @Override
  public void neverHeard(String... events) {
    assertThat(kindsHeard()).as("heard by %s", name()).doesNotContain(events);
  }

  @Override
  public void foundInTheChat(String text) {
    assertThat(person.last(RoomEvent.Welcomed.class).room().chat())
        .extracting(ChatLine::text)
        .contains(text);
  }

  @Override
  public void neverRead(String text) {
    assertThat(person.everythingHeard().toString()).as("read by %s", name()).doesNotContain(text);
  }

  @Override
  public void heardInOrder(String... events) {
    assertThat(kindsHeard()).as("heard by %s", name()).containsExactly(events);
  }

  private List<String> kindsHeard() {
    return person.everythingHeard().stream().map(one -> MessageName.of(one.getClass())).toList();
  }

  private static Map<String, Object> byName(Object... fields) {
    var named = new LinkedHashMap<String, Object>();
    for (int i = 0; i < fields.length; i += 2) {
      named.put((String) fields[i], plain(fields[i + 1]));
    }
    return named;
  }

  private static Object plain(Object value) {
    if (value instanceof ContractUser guest) {
      return id(guest);
    }
    return value instanceof List<?> all
        ? all.stream().map(PureContractUser::plain).toList()
        : value;
  }

  @Override
  public void waitsInPlace(int place) {
    assertThat(person.last(RoomEvent.WaitingBegan.class).place()).isEqualTo(place);
  }

  @Override
  public int isWelcomed() {
    var you = person.last(RoomEvent.Welcomed.class).room().you();
    assertThat(you.microphone()).isFalse();
    assertThat(you.camera()).isFalse();
    return you.seat();
  }

  @Override
  public void seesInTheRoom(String... names) {
    assertThat(person.roster().values()).containsExactly(names);
  }

  @Override
  public void seesAway(ContractUser other) {
    assertThat(person.last(RoomEvent.WentAway.class).participant()).isEqualTo(id(other));
  }

  @Override
  public void seesBack(ContractUser other) {
    var back = person.last(RoomEvent.Returned.class).participant();
    assertThat(back.id()).isEqualTo(id(other));
    assertThat(back.microphone()).isFalse();
    assertThat(back.camera()).isFalse();
  }

  @Override
  public void seesHands(String... names) {
    assertThat(person.last(RoomEvent.HandsChanged.class).hands())
        .extracting(hand -> person.roster().get(hand))
        .isEqualTo(List.of(names));
  }

  @Override
  public void reads(ContractUser from, String text) {
    var line = person.last(RoomEvent.Said.class).line();
    assertThat(line.from()).isEqualTo(id(from));
    assertThat(line.text()).isEqualTo(text);
  }

  @Override
  public void seesMicrophone(ContractUser of, boolean on) {
    var changed = person.last(RoomEvent.MediaChanged.class);
    assertThat(changed.participant()).isEqualTo(id(of));
    assertThat(changed.microphone()).isEqualTo(on);
  }

  @Override
  public void getsOfferFrom(ContractUser other, String sdp) {
    var offer = person.last(RoomEvent.DescriptionRelayed.class);
    assertThat(offer.from()).isEqualTo(id(other));
    assertThat(offer.kind()).isEqualTo(DescriptionKind.OFFER);
    assertThat(offer.sdp()).isEqualTo(sdp);
  }

  @Override
  public void isMuted() {
    person.heard(new RoomEvent.Muted());
  }

  @Override
  public void isRefused(String command, RefusalReason why) {
    assertThat(person.last(RoomEvent.Refused.class))
        .isEqualTo(new RoomEvent.Refused(command, why, why.sentence()));
  }

  @Override
  public void isOut(Out how) {
    if (how == Out.REPLACED) {
      person.oldDeviceHeard(LAST_WORDS.get(how));
    } else {
      person.heard(LAST_WORDS.get(how));
    }
  }

  @Override
  public void isKeptOut(EntryRefused.NoEntry why) {
    person.heard(new EntryRefused(why));
  }
}
