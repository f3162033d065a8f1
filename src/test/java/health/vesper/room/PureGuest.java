package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.RoomEvent.EntryRefused;
import java.util.List;
import java.util.Map;

/** A guest of the pure room: everything happens at once. */
final class PureGuest implements Guest {
  private static final Map<Out, RoomEvent> LAST_WORDS =
      Map.of(
          Out.REMOVED, new RoomEvent.Removed(),
          Out.REPLACED, new RoomEvent.Replaced(),
          Out.ENDED, new RoomEvent.SessionEnded(),
          Out.LEFT, new RoomEvent.Goodbye());

  private final RoomTalk room;
  private final Person person;

  PureGuest(RoomTalk room, Person person) {
    this.room = room;
    this.person = person;
  }

  private static ParticipantId id(Guest guest) {
    return ((PureGuest) guest).person.id();
  }

  @Override
  public String name() {
    return person.name();
  }

  @Override
  public void raisesHand() {
    person.asks(by -> new Spoken.RaiseHand(by, true));
  }

  @Override
  public void says(String text) {
    person.asks(by -> new Spoken.Say(by, text));
  }

  @Override
  public void opensMicrophone() {
    person.asks(by -> new Spoken.SetMicrophone(by, true));
  }

  @Override
  public void leaves() {
    person.asks(Spoken.Leave::new);
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
  public void offersMediaTo(Guest other, String sdp) {
    var epoch = room.view(((PureGuest) other).person).epoch();
    person.asks(by -> new Spoken.Describe(by, id(other), epoch, "offer", sdp));
  }

  @Override
  public void admits(Guest waiting) {
    person.asks(by -> new Moderation.Admit(by, id(waiting)));
  }

  @Override
  public void mutes(Guest other) {
    person.asks(by -> new Moderation.Mute(by, id(other)));
  }

  @Override
  public void removes(Guest other) {
    person.asks(by -> new Moderation.Remove(by, id(other), "a reason", RemovalTerm.SESSION));
  }

  @Override
  public void locks() {
    person.asks(by -> new Moderation.Lock(by, true));
  }

  @Override
  public void endsTheSession() {
    person.asks(Moderation.EndSession::new);
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
  public void seesAway(Guest other) {
    assertThat(person.last(RoomEvent.WentAway.class).participant()).isEqualTo(id(other));
  }

  @Override
  public void seesBack(Guest other) {
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
  public void reads(Guest from, String text) {
    var line = person.last(RoomEvent.Said.class).line();
    assertThat(line.from()).isEqualTo(id(from));
    assertThat(line.text()).isEqualTo(text);
  }

  @Override
  public void seesMicrophone(Guest of, boolean on) {
    var changed = person.last(RoomEvent.MediaChanged.class);
    assertThat(changed.participant()).isEqualTo(id(of));
    assertThat(changed.microphone()).isEqualTo(on);
  }

  @Override
  public void getsOfferFrom(Guest other, String sdp) {
    var offer = person.last(RoomEvent.DescriptionRelayed.class);
    assertThat(offer.from()).isEqualTo(id(other));
    assertThat(offer.kind()).isEqualTo("offer");
    assertThat(offer.sdp()).isEqualTo(sdp);
  }

  @Override
  public void isMuted() {
    person.heard(new RoomEvent.Muted());
  }

  @Override
  public void isRefused(String command, Refusal why) {
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
