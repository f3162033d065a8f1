package health.vesper.room;

import health.vesper.room.protocol.AgendaItem;
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
    make(
        ParticipantCommand.SetMicrophone.class,
        (d, e) -> new ParticipantCommand.SetMicrophone(e.by(d), d.on()));
    make(
        ParticipantCommand.SetCamera.class,
        (d, e) -> new ParticipantCommand.SetCamera(e.by(d), d.on()));
    make(
        ParticipantCommand.RaiseHand.class,
        (d, e) -> new ParticipantCommand.RaiseHand(e.by(d), d.on()));
    make(
        ParticipantCommand.Say.class,
        (d, e) -> new ParticipantCommand.Say(e.by(d), e.somethingNew()));
    make(
        ParticipantCommand.WriteDoor.class,
        (d, e) -> new ParticipantCommand.WriteDoor(e.by(d), "I am here"));
    make(
        ParticipantCommand.NeedMoment.class,
        (d, e) -> new ParticipantCommand.NeedMoment(e.by(d), d.on()));
    make(
        ParticipantCommand.Caption.class,
        (d, e) -> new ParticipantCommand.Caption(e.by(d), e.somethingNew()));
    make(
        ParticipantCommand.ReadChat.class,
        (d, e) -> new ParticipantCommand.ReadChat(e.by(d), d.number()));
    make(ParticipantCommand.Leave.class, (d, e) -> new ParticipantCommand.Leave(e.by(d)));
    make(
        ParticipantCommand.Describe.class,
        (d, e) ->
            new ParticipantCommand.Describe(
                e.by(d), e.whom(d), e.epochOf(d.whom()), "offer", "v=0"));
    make(
        ParticipantCommand.OfferCandidate.class,
        (d, e) ->
            new ParticipantCommand.OfferCandidate(
                e.by(d), e.whom(d), e.epochOf(d.whom()), "", "0", null));
  }

  private static void atTheDoor() {
    make(ModerationCommand.Admit.class, (d, e) -> new ModerationCommand.Admit(e.by(d), e.whom(d)));
    make(ModerationCommand.AdmitAll.class, (d, e) -> new ModerationCommand.AdmitAll(e.by(d)));
    make(
        ModerationCommand.NoticeWaiting.class,
        (d, e) -> new ModerationCommand.NoticeWaiting(e.by(d)));
    make(
        ModerationCommand.WriteWaiting.class,
        (d, e) -> new ModerationCommand.WriteWaiting(e.by(d), e.whom(d), "Soon"));
    make(
        ModerationCommand.TurnAway.class,
        (d, e) -> new ModerationCommand.TurnAway(e.by(d), e.whom(d), "Later"));
  }

  private static void moderation() {
    make(ModerationCommand.Mute.class, (d, e) -> new ModerationCommand.Mute(e.by(d), e.whom(d)));
    make(ModerationCommand.MuteAll.class, (d, e) -> new ModerationCommand.MuteAll(e.by(d)));
    make(
        ModerationCommand.StopCamera.class,
        (d, e) -> new ModerationCommand.StopCamera(e.by(d), e.whom(d)));
    make(
        ModerationCommand.Blank.class,
        (d, e) ->
            new ModerationCommand.Blank(e.by(d), e.whom(d), d.on(), d.number() < 9 ? "" : "Why"));
    make(
        ModerationCommand.AskToUnmute.class,
        (d, e) -> new ModerationCommand.AskToUnmute(e.by(d), e.whom(d)));
    make(
        ModerationCommand.Remove.class,
        (d, e) ->
            new ModerationCommand.Remove(
                e.by(d), e.whom(d), "Why", d.on() ? RemovalTerm.DAY : RemovalTerm.SESSION));
    make(
        ModerationCommand.LowerHand.class,
        (d, e) -> new ModerationCommand.LowerHand(e.by(d), e.whom(d)));
    make(ModerationCommand.Lock.class, (d, e) -> new ModerationCommand.Lock(e.by(d), d.on()));
    make(ModerationCommand.EndSession.class, (d, e) -> new ModerationCommand.EndSession(e.by(d)));
  }

  private static void steering() {
    make(
        SessionFlowCommand.OrderHands.class,
        (d, e) -> new SessionFlowCommand.OrderHands(e.by(d), d.on()));
    make(
        SessionFlowCommand.LowerAllHands.class,
        (d, e) -> new SessionFlowCommand.LowerAllHands(e.by(d)));
    make(
        SessionFlowCommand.DeleteChatLine.class,
        (d, e) -> new SessionFlowCommand.DeleteChatLine(e.by(d), d.number()));
    make(
        SessionFlowCommand.PauseChat.class,
        (d, e) -> new SessionFlowCommand.PauseChat(e.by(d), d.on()));
    make(
        SessionFlowCommand.Spotlight.class,
        (d, e) -> new SessionFlowCommand.Spotlight(e.by(d), d.on() ? e.whom(d) : null));
    make(
        SessionFlowCommand.StartBreak.class,
        (d, e) -> new SessionFlowCommand.StartBreak(e.by(d), d.number()));
    make(SessionFlowCommand.EndBreak.class, (d, e) -> new SessionFlowCommand.EndBreak(e.by(d)));
    make(
        SessionFlowCommand.SetAgenda.class,
        (d, e) ->
            new SessionFlowCommand.SetAgenda(
                e.by(d), List.of(new AgendaItem("Check-in\t=", d.number()))));
    make(
        SessionFlowCommand.SetTopic.class,
        (d, e) -> new SessionFlowCommand.SetTopic(e.by(d), d.on() ? "Sleep\n" : "", d.number()));
    make(
        SessionFlowCommand.TellStaff.class,
        (d, e) -> new SessionFlowCommand.TellStaff(e.by(d), e.somethingNew()));
    make(
        SessionFlowCommand.HandOver.class,
        (d, e) -> new SessionFlowCommand.HandOver(e.by(d), e.whom(d)));
  }

  private static void helping() {
    make(
        SupportCommand.SettleMoment.class,
        (d, e) -> new SupportCommand.SettleMoment(e.by(d), e.whom(d)));
    make(
        SupportCommand.StepOut.class,
        (d, e) -> new SupportCommand.StepOut(e.by(d), e.whom(d), d.number()));
    make(
        SupportCommand.ExtendStepOut.class,
        (d, e) -> new SupportCommand.ExtendStepOut(e.by(d), d.number()));
    make(SupportCommand.EndStepOut.class, (d, e) -> new SupportCommand.EndStepOut(e.by(d)));
    make(
        SupportCommand.OpenCrisis.class,
        (d, e) -> new SupportCommand.OpenCrisis(e.by(d), e.whom(d)));
  }

  private static void make(Class<? extends RoomCommand> kind, Maker maker) {
    MAKERS.put(kind, maker);
  }
}
