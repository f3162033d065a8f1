package health.vesper.room;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each kind of command comes about on a random evening: every kind there is. */
final class RandomCommands {
  /** Fills one kind of command in. */
  interface Maker {
    RoomCommand of(Deed deed, RandomEvening evening);
  }

  private static final Map<Class<? extends RoomCommand>, Maker> MAKERS = new LinkedHashMap<>();

  static {
    fromTheHouse();
    spoken();
    atTheDoor();
    moderation();
    steering();
    helping();
  }

  private RandomCommands() {}

  /** In an order that is the same in every run, so that a seed is too. */
  static Map<Class<? extends RoomCommand>, Maker> makers() {
    return Collections.unmodifiableMap(MAKERS);
  }

  static RoomCommand of(Deed deed, RandomEvening evening) {
    return MAKERS.get(deed.what()).of(deed, evening);
  }

  private static void fromTheHouse() {
    make(RoomCommand.Connect.class, (d, e) -> e.comes(d));
    make(RoomCommand.Disconnect.class, (d, e) -> e.loses(d));
    make(RoomCommand.Tick.class, (d, e) -> new RoomCommand.Tick());
    make(RoomCommand.AdmissionWritten.class, (d, e) -> e.nextAdmission(true));
    make(RoomCommand.AdmissionNotWritten.class, (d, e) -> e.nextAdmission(false));
    make(
        RoomCommand.RecordsDelayed.class,
        (d, e) -> new RoomCommand.RecordsDelayed(d.number() < 6, d.number()));
    make(RoomCommand.PutOut.class, (d, e) -> new RoomCommand.PutOut(RandomEvening.key(d.whom())));
    make(RoomCommand.GuestsKnown.class, (d, e) -> new RoomCommand.GuestsKnown(e.invites(d)));
    make(
        RoomCommand.CrisisClosed.class,
        (d, e) -> new RoomCommand.CrisisClosed(RandomEvening.key(d.whom())));
    make(RoomCommand.IdentityDelayed.class, (d, e) -> new RoomCommand.IdentityDelayed(d.on()));
  }

  private static void spoken() {
    make(Spoken.SetMicrophone.class, (d, e) -> new Spoken.SetMicrophone(e.by(d), d.on()));
    make(Spoken.SetCamera.class, (d, e) -> new Spoken.SetCamera(e.by(d), d.on()));
    make(Spoken.RaiseHand.class, (d, e) -> new Spoken.RaiseHand(e.by(d), d.on()));
    make(Spoken.Say.class, (d, e) -> new Spoken.Say(e.by(d), e.somethingNew()));
    make(Spoken.WriteDoor.class, (d, e) -> new Spoken.WriteDoor(e.by(d), "I am here"));
    make(Spoken.NeedMoment.class, (d, e) -> new Spoken.NeedMoment(e.by(d), d.on()));
    make(Spoken.Caption.class, (d, e) -> new Spoken.Caption(e.by(d), e.somethingNew()));
    make(Spoken.ReadChat.class, (d, e) -> new Spoken.ReadChat(e.by(d), d.number()));
    make(Spoken.Leave.class, (d, e) -> new Spoken.Leave(e.by(d)));
    make(
        Spoken.Describe.class,
        (d, e) -> new Spoken.Describe(e.by(d), e.whom(d), e.epochOf(d.whom()), "offer", "v=0"));
    make(
        Spoken.OfferCandidate.class,
        (d, e) ->
            new Spoken.OfferCandidate(e.by(d), e.whom(d), e.epochOf(d.whom()), "", "0", null));
  }

  private static void atTheDoor() {
    make(Moderation.Admit.class, (d, e) -> new Moderation.Admit(e.by(d), e.whom(d)));
    make(Moderation.AdmitAll.class, (d, e) -> new Moderation.AdmitAll(e.by(d)));
    make(Moderation.NoticeWaiting.class, (d, e) -> new Moderation.NoticeWaiting(e.by(d)));
    make(
        Moderation.WriteWaiting.class,
        (d, e) -> new Moderation.WriteWaiting(e.by(d), e.whom(d), "Soon"));
    make(Moderation.TurnAway.class, (d, e) -> new Moderation.TurnAway(e.by(d), e.whom(d), "Later"));
  }

  private static void moderation() {
    make(Moderation.Mute.class, (d, e) -> new Moderation.Mute(e.by(d), e.whom(d)));
    make(Moderation.MuteAll.class, (d, e) -> new Moderation.MuteAll(e.by(d)));
    make(Moderation.StopCamera.class, (d, e) -> new Moderation.StopCamera(e.by(d), e.whom(d)));
    make(
        Moderation.Blank.class,
        (d, e) -> new Moderation.Blank(e.by(d), e.whom(d), d.on(), d.number() < 9 ? "" : "Why"));
    make(Moderation.AskToUnmute.class, (d, e) -> new Moderation.AskToUnmute(e.by(d), e.whom(d)));
    make(
        Moderation.Remove.class,
        (d, e) ->
            new Moderation.Remove(
                e.by(d), e.whom(d), "Why", d.on() ? RemovalTerm.DAY : RemovalTerm.SESSION));
    make(Moderation.LowerHand.class, (d, e) -> new Moderation.LowerHand(e.by(d), e.whom(d)));
    make(Moderation.Lock.class, (d, e) -> new Moderation.Lock(e.by(d), d.on()));
    make(Moderation.EndSession.class, (d, e) -> new Moderation.EndSession(e.by(d)));
  }

  private static void steering() {
    make(Steering.OrderHands.class, (d, e) -> new Steering.OrderHands(e.by(d), d.on()));
    make(Steering.LowerAllHands.class, (d, e) -> new Steering.LowerAllHands(e.by(d)));
    make(Steering.DeleteChatLine.class, (d, e) -> new Steering.DeleteChatLine(e.by(d), d.number()));
    make(Steering.PauseChat.class, (d, e) -> new Steering.PauseChat(e.by(d), d.on()));
    make(
        Steering.Spotlight.class,
        (d, e) -> new Steering.Spotlight(e.by(d), d.on() ? e.whom(d) : null));
    make(Steering.StartBreak.class, (d, e) -> new Steering.StartBreak(e.by(d), d.number()));
    make(Steering.EndBreak.class, (d, e) -> new Steering.EndBreak(e.by(d)));
    make(
        Steering.SetAgenda.class,
        (d, e) ->
            new Steering.SetAgenda(e.by(d), List.of(new AgendaItem("Check-in\t=", d.number()))));
    make(
        Steering.SetTopic.class,
        (d, e) -> new Steering.SetTopic(e.by(d), d.on() ? "Sleep\n" : "", d.number()));
    make(Steering.TellStaff.class, (d, e) -> new Steering.TellStaff(e.by(d), e.somethingNew()));
    make(Steering.HandOver.class, (d, e) -> new Steering.HandOver(e.by(d), e.whom(d)));
  }

  private static void helping() {
    make(Helping.SettleMoment.class, (d, e) -> new Helping.SettleMoment(e.by(d), e.whom(d)));
    make(Helping.StepOut.class, (d, e) -> new Helping.StepOut(e.by(d), e.whom(d), d.number()));
    make(Helping.ExtendStepOut.class, (d, e) -> new Helping.ExtendStepOut(e.by(d), d.number()));
    make(Helping.EndStepOut.class, (d, e) -> new Helping.EndStepOut(e.by(d)));
    make(Helping.OpenCrisis.class, (d, e) -> new Helping.OpenCrisis(e.by(d), e.whom(d)));
  }

  private static void make(Class<? extends RoomCommand> kind, Maker maker) {
    MAKERS.put(kind, maker);
  }
}
