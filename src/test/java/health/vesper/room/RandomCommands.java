package health.vesper.room;

import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SupportCommand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How each kind of command comes about on a random evening: every kind there is. */
final class RandomCommands {
  /** Fills one kind of command in. */
  interface Maker {
    RoomCommand of(Deed deed, RandomEvening evening);
  }

  private static final Map<Class<?>, Maker> MAKERS = new LinkedHashMap<>();

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
  static Map<Class<?>, Maker> makers() {
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
    makePosted(
        ParticipantCommand.SetMicrophone.class,
        (d, e) -> new ParticipantCommand.SetMicrophone(d.on()));
    makePosted(
        ParticipantCommand.SetCamera.class, (d, e) -> new ParticipantCommand.SetCamera(d.on()));
    makePosted(
        ParticipantCommand.RaiseHand.class, (d, e) -> new ParticipantCommand.RaiseHand(d.on()));
    makePosted(
        ParticipantCommand.Say.class, (d, e) -> new ParticipantCommand.Say(e.somethingNew()));
    makePosted(
        ParticipantCommand.WriteDoor.class,
        (d, e) -> new ParticipantCommand.WriteDoor("I am here"));
    makePosted(
        ParticipantCommand.NeedMoment.class, (d, e) -> new ParticipantCommand.NeedMoment(d.on()));
    makePosted(
        ParticipantCommand.Caption.class,
        (d, e) -> new ParticipantCommand.Caption(e.somethingNew()));
    makePosted(
        ParticipantCommand.ReadChat.class, (d, e) -> new ParticipantCommand.ReadChat(d.number()));
    makePosted(ParticipantCommand.Leave.class, (d, e) -> new ParticipantCommand.Leave());
    makePosted(
        ParticipantCommand.Describe.class,
        (d, e) ->
            new ParticipantCommand.Describe(
                e.whom(d), e.epochOf(d.whom()), DescriptionKind.OFFER, "v=0"));
    makePosted(
        ParticipantCommand.OfferCandidate.class,
        (d, e) ->
            new ParticipantCommand.OfferCandidate(e.whom(d), e.epochOf(d.whom()), "", "0", null));
  }

  private static void atTheDoor() {
    makePosted(ModerationCommand.Admit.class, (d, e) -> new ModerationCommand.Admit(e.whom(d)));
    makePosted(ModerationCommand.AdmitAll.class, (d, e) -> new ModerationCommand.AdmitAll());
    makePosted(
        ModerationCommand.NoticeWaiting.class, (d, e) -> new ModerationCommand.NoticeWaiting());
    makePosted(
        ModerationCommand.WriteWaiting.class,
        (d, e) -> new ModerationCommand.WriteWaiting(e.whom(d), "Soon"));
    makePosted(
        ModerationCommand.TurnAway.class,
        (d, e) -> new ModerationCommand.TurnAway(e.whom(d), "Later"));
  }

  private static void moderation() {
    makePosted(ModerationCommand.Mute.class, (d, e) -> new ModerationCommand.Mute(e.whom(d)));
    makePosted(ModerationCommand.MuteAll.class, (d, e) -> new ModerationCommand.MuteAll());
    makePosted(
        ModerationCommand.StopCamera.class, (d, e) -> new ModerationCommand.StopCamera(e.whom(d)));
    makePosted(
        ModerationCommand.Blank.class,
        (d, e) -> new ModerationCommand.Blank(e.whom(d), d.on(), d.number() < 9 ? "" : "Why"));
    makePosted(
        ModerationCommand.AskToUnmute.class,
        (d, e) -> new ModerationCommand.AskToUnmute(e.whom(d)));
    makePosted(
        ModerationCommand.Remove.class,
        (d, e) ->
            new ModerationCommand.Remove(
                e.whom(d), "Why", d.on() ? RemovalTerm.DAY : RemovalTerm.SESSION));
    makePosted(
        ModerationCommand.LowerHand.class, (d, e) -> new ModerationCommand.LowerHand(e.whom(d)));
    makePosted(ModerationCommand.Lock.class, (d, e) -> new ModerationCommand.Lock(d.on()));
    makePosted(ModerationCommand.EndSession.class, (d, e) -> new ModerationCommand.EndSession());
  }

  private static void steering() {
    makePosted(
        SessionFlowCommand.OrderHands.class, (d, e) -> new SessionFlowCommand.OrderHands(d.on()));
    makePosted(
        SessionFlowCommand.LowerAllHands.class, (d, e) -> new SessionFlowCommand.LowerAllHands());
    makePosted(
        SessionFlowCommand.DeleteChatLine.class,
        (d, e) -> new SessionFlowCommand.DeleteChatLine(d.number()));
    makePosted(
        SessionFlowCommand.PauseChat.class, (d, e) -> new SessionFlowCommand.PauseChat(d.on()));
    makePosted(
        SessionFlowCommand.Spotlight.class,
        (d, e) -> new SessionFlowCommand.Spotlight(d.on() ? e.whom(d) : null));
    makePosted(
        SessionFlowCommand.StartBreak.class,
        (d, e) -> new SessionFlowCommand.StartBreak(d.number()));
    makePosted(SessionFlowCommand.EndBreak.class, (d, e) -> new SessionFlowCommand.EndBreak());
    makePosted(
        SessionFlowCommand.SetAgenda.class,
        (d, e) ->
            new SessionFlowCommand.SetAgenda(List.of(new AgendaItem("Check-in\t=", d.number()))));
    makePosted(
        SessionFlowCommand.SetTopic.class,
        (d, e) -> new SessionFlowCommand.SetTopic(d.on() ? "Sleep\n" : "", d.number()));
    makePosted(
        SessionFlowCommand.TellStaff.class,
        (d, e) -> new SessionFlowCommand.TellStaff(e.somethingNew()));
    makePosted(
        SessionFlowCommand.HandOver.class, (d, e) -> new SessionFlowCommand.HandOver(e.whom(d)));
  }

  private static void helping() {
    makePosted(
        SupportCommand.SettleMoment.class, (d, e) -> new SupportCommand.SettleMoment(e.whom(d)));
    makePosted(
        SupportCommand.StepOut.class, (d, e) -> new SupportCommand.StepOut(e.whom(d), d.number()));
    makePosted(
        SupportCommand.ExtendStepOut.class, (d, e) -> new SupportCommand.ExtendStepOut(d.number()));
    makePosted(SupportCommand.EndStepOut.class, (d, e) -> new SupportCommand.EndStepOut());
    makePosted(SupportCommand.OpenCrisis.class, (d, e) -> new SupportCommand.OpenCrisis(e.whom(d)));
  }

  private static void makePosted(
      Class<? extends ParticipantCommand> kind,
      BiFunction<Deed, RandomEvening, ParticipantCommand> maker) {
    MAKERS.put(kind, (d, e) -> new RoomCommand.Posted(e.by(d), maker.apply(d, e)));
  }

  private static void make(Class<? extends RoomCommand> kind, Maker maker) {
    MAKERS.put(kind, maker);
  }
}
