package health.vesper.signal.protocol;

import health.vesper.media.IcePolicy;
import health.vesper.media.IceServer;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.AgendaItem;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.ClientMessage;
import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.OwnView;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.ServerMessage;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SessionFlowView;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.protocol.WaitingView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One message of each kind, from an evening with Fia, who facilitates, Max and Noor. */
final class Samples {
  static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  static final ParticipantId FIA = id("f1a00000-0000-4000-8000-000000000001");
  static final ParticipantId MAX = id("3a400000-0000-4000-8000-000000000002");
  static final ParticipantId NOOR = id("40040000-0000-4000-8000-000000000003");
  private static final String SDP = "v=0\r\no=- 1 2 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";
  private static final String CANDIDATE =
      "candidate:1 1 udp 41885695 192.0.2.7 50000 typ relay raddr 0.0.0.0 rport 0";

  private static final ParticipantView FIA_VIEW =
      new ParticipantView(
          FIA,
          "Fia",
          RoomRole.FACILITATOR,
          1,
          true,
          true,
          true,
          1,
          false,
          null,
          SIX.minusSeconds(300),
          false,
          false);
  private static final ParticipantView MAX_VIEW =
      new ParticipantView(
          MAX,
          "Max A.",
          RoomRole.CLIENT,
          2,
          false,
          false,
          true,
          2,
          true,
          null,
          SIX.minusSeconds(60),
          false,
          false);
  private static final ParticipantView NOOR_VIEW =
      new ParticipantView(
          NOOR,
          "Noor",
          RoomRole.CLIENT,
          3,
          false,
          false,
          true,
          1,
          false,
          SIX.plusSeconds(90),
          SIX.minusSeconds(30),
          false,
          false);
  private static final ChatLine LINE =
      new ChatLine(1, MAX, "Max A.", "Good evening", SIX.plusSeconds(10));
  private static final WaitingView AT_THE_DOOR =
      new WaitingView(NOOR, "Noor", SIX.plusSeconds(20), 1, false, RoomRole.CLIENT);

  private static final List<AgendaItem> AGENDA =
      List.of(new AgendaItem("Coping with cravings", 45), new AgendaItem("Sleep", 30));

  private static final List<ClientMessage> CLIENT =
      List.of(
          new AnswerPing(3),
          new ParticipantCommand.SetMicrophone(true),
          new ParticipantCommand.SetCamera(false),
          new ParticipantCommand.RaiseHand(true),
          new ParticipantCommand.Say("Good evening"),
          new ParticipantCommand.Leave(),
          new ParticipantCommand.Describe(NOOR, 1, DescriptionKind.OFFER, SDP),
          new ParticipantCommand.OfferCandidate(NOOR, 1, CANDIDATE, "0", 0),
          new ModerationCommand.Admit(NOOR),
          new ModerationCommand.AdmitAll(),
          new ModerationCommand.NoticeWaiting(),
          new ModerationCommand.WriteWaiting(NOOR, "Two more minutes"),
          new ModerationCommand.TurnAway(NOOR, "Please call me first"),
          new ModerationCommand.Mute(MAX),
          new ModerationCommand.AskToUnmute(MAX),
          new ModerationCommand.Remove(MAX, "Was driving", RemovalTerm.DAY),
          new ModerationCommand.LowerHand(MAX),
          new ModerationCommand.Lock(true),
          new ParticipantCommand.WriteDoor("My bus is late"),
          new ParticipantCommand.NeedMoment(true),
          new ParticipantCommand.Caption("Welcome, everybody."),
          new ParticipantCommand.ReadChat(7),
          new ModerationCommand.MuteAll(),
          new ModerationCommand.StopCamera(MAX),
          new ModerationCommand.Blank(MAX, true, "Somebody else is in your picture."),
          new SessionFlowCommand.OrderHands(true),
          new SessionFlowCommand.LowerAllHands(),
          new SessionFlowCommand.DeleteChatLine(7),
          new SessionFlowCommand.PauseChat(true),
          new SessionFlowCommand.Spotlight(MAX),
          new SessionFlowCommand.StartBreak(10),
          new SessionFlowCommand.EndBreak(),
          new SessionFlowCommand.SetAgenda(AGENDA),
          new SessionFlowCommand.SetTopic("Coping with cravings", 45),
          new SessionFlowCommand.TellStaff("Max is tired tonight"),
          new SessionFlowCommand.HandOver(FIA),
          new SupportCommand.SettleMoment(MAX),
          new SupportCommand.StepOut(MAX, 10),
          new SupportCommand.ExtendStepOut(5),
          new SupportCommand.EndStepOut(),
          new SupportCommand.OpenCrisis(MAX),
          new ModerationCommand.EndSession());

  private static final List<ServerMessage> SERVER =
      List.of(
          new ConnectionMessage.PingSent(3),
          new ConnectionMessage.Resumed(
              SIX.plusSeconds(40),
              List.of(
                  new IceServer(
                      List.of("turn:relay.example:3478?transport=udp"),
                      Optional.of("1795500040:" + MAX),
                      Optional.of("c2VjcmV0")))),
          new ConnectionMessage.Welcomed(
              MAX_VIEW,
              List.of(FIA_VIEW, MAX_VIEW, NOOR_VIEW),
              List.of(MAX),
              "Coping with cravings",
              SIX.plusSeconds(5),
              SIX.plusSeconds(2705),
              false,
              List.of(LINE),
              SIX,
              SIX.plusSeconds(10_800),
              SIX.plusSeconds(30),
              List.of(
                  new IceServer(
                      List.of("turn:relay.example:3478?transport=udp"),
                      Optional.of("1795500000:" + MAX),
                      Optional.of("c2VjcmV0")),
                  new IceServer(
                      List.of("stun:relay.example:3478"), Optional.empty(), Optional.empty())),
              IcePolicy.RELAY,
              60,
              false,
              List.of(),
              new SessionFlowView(FIA, false, false, null, null, AGENDA, null, List.of()),
              new OwnView(false, null, 0, null),
              null),
          new RoomEvent.WaitingBegan(2, 1, false, true, SIX),
          new RoomEvent.QueueMoved(1, true, true),
          new RoomEvent.FacilitatorWrote("Two more minutes", SIX),
          new RoomEvent.TurnedAway("Please call me first"),
          new RoomEvent.Joined(MAX_VIEW),
          new RoomEvent.Left(MAX),
          new RoomEvent.WentAway(NOOR, SIX.plusSeconds(90)),
          new RoomEvent.Returned(MAX_VIEW),
          new RoomEvent.MediaChanged(MAX, true, false),
          new RoomEvent.MediaPlaceChanged(NOOR, true),
          new RoomEvent.HandsChanged(List.of(MAX, NOOR), false),
          new RoomEvent.Said(LINE),
          new RoomEvent.LockedChanged(true),
          new RoomEvent.TopicChanged(
              "Coping with cravings", SIX.plusSeconds(5), SIX.plusSeconds(2705)),
          new RoomEvent.Muted(),
          new RoomEvent.AskedToUnmute(),
          new RoomEvent.Removed(),
          new RoomEvent.Replaced(),
          new RoomEvent.SessionEnded(),
          new RoomEvent.DescriptionRelayed(MAX, 2, DescriptionKind.ANSWER, SDP),
          new RoomEvent.CandidateRelayed(MAX, 2, CANDIDATE, "0", 0),
          new RoomEvent.DoorChanged(List.of(AT_THE_DOOR)),
          new RoomEvent.AdmissionFailed(NOOR, AdmissionFailure.FULL),
          new RoomEvent.RecordsDelayedChanged(true, 4),
          new SessionFlowEvent.DoorWritten(NOOR, "My bus is late", SIX),
          new SessionFlowEvent.Captioned(LINE),
          new SessionFlowEvent.CameraStopped(),
          new SessionFlowEvent.BlankedChanged(MAX, true),
          new SessionFlowEvent.Blanked("Somebody else is in your picture."),
          new SessionFlowEvent.ChatLineDeleted(1),
          new SessionFlowEvent.ChatPausedChanged(true),
          new SessionFlowEvent.SpotlightChanged(MAX),
          new SessionFlowEvent.BreakBegan(SIX.plusSeconds(3600)),
          new SessionFlowEvent.BreakEnded(),
          new SessionFlowEvent.AgendaChanged(AGENDA),
          new SessionFlowEvent.StaffSaid(LINE),
          new SupportEvent.MomentNoted(true),
          new SupportEvent.MomentsChanged(List.of(MAX)),
          new SupportEvent.LeadChanged(FIA),
          new SupportEvent.HeldChanged(true, SIX.plusSeconds(900)),
          new SupportEvent.SteppedOut(MAX_VIEW),
          new SupportEvent.CameBack(MAX_VIEW),
          new SupportEvent.CrisesChanged(List.of(new CrisisView(MAX, FIA, SIX))),
          new SupportEvent.IdentityDelayedChanged(true),
          new SupportEvent.AccessEnded(),
          new SupportEvent.TimeOver(),
          new RoomEvent.Refused(
              "admit", RefusalReason.NOT_ALLOWED, "Only facilitators can do this."));

  private Samples() {}

  static ClientMessage ofClient(String type) {
    return of(CLIENT, type);
  }

  static ServerMessage ofServer(String type) {
    return of(SERVER, type);
  }

  private static <T> T of(List<T> samples, String type) {
    return samples.stream()
        .filter(sample -> MessageName.of(sample.getClass()).equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("add a sample of " + type));
  }

  private static ParticipantId id(String uuid) {
    return new ParticipantId(UUID.fromString(uuid));
  }
}
