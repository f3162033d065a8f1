package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
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
          ParticipantRole.FACILITATOR,
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
          ParticipantRole.CLIENT,
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
          ParticipantRole.CLIENT,
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
      new WaitingView(NOOR, "Noor", SIX.plusSeconds(20), 1, false, ParticipantRole.CLIENT);

  private static final List<AgendaItem> AGENDA =
      List.of(new AgendaItem("Coping with cravings", 45), new AgendaItem("Sleep", 30));

  private static final List<ClientMessage> CLIENT =
      List.of(
          new ClientMessage.AnswerPing(3),
          new ClientMessage.SetMicrophone(true),
          new ClientMessage.SetCamera(false),
          new ClientMessage.RaiseHand(true),
          new ClientMessage.Say("Good evening"),
          new ClientMessage.Leave(),
          new ClientMessage.Describe(NOOR, 1, DescriptionKind.OFFER, SDP),
          new ClientMessage.OfferCandidate(NOOR, 1, CANDIDATE, "0", 0),
          new ModeratingMessage.Admit(NOOR),
          new ModeratingMessage.AdmitAll(),
          new ModeratingMessage.NoticeWaiting(),
          new ModeratingMessage.WriteWaiting(NOOR, "Two more minutes"),
          new ModeratingMessage.TurnAway(NOOR, "Please call me first"),
          new ModeratingMessage.Mute(MAX),
          new ModeratingMessage.AskToUnmute(MAX),
          new ModeratingMessage.Remove(MAX, "Was driving", RemovalTerm.DAY),
          new ModeratingMessage.LowerHand(MAX),
          new ModeratingMessage.Lock(true),
          new ClientMessage.WriteDoor("My bus is late"),
          new ClientMessage.NeedMoment(true),
          new ClientMessage.Caption("Welcome, everybody."),
          new ClientMessage.ReadChat(7),
          new ModeratingMessage.MuteAll(),
          new ModeratingMessage.StopCamera(MAX),
          new ModeratingMessage.Blank(MAX, true, "Somebody else is in your picture."),
          new SteeringMessage.OrderHands(true),
          new SteeringMessage.LowerAllHands(),
          new SteeringMessage.DeleteChatLine(7),
          new SteeringMessage.PauseChat(true),
          new SteeringMessage.Spotlight(MAX),
          new SteeringMessage.StartBreak(10),
          new SteeringMessage.EndBreak(),
          new SteeringMessage.SetAgenda(AGENDA),
          new SteeringMessage.SetTopic("Coping with cravings", 45),
          new SteeringMessage.TellStaff("Max is tired tonight"),
          new SteeringMessage.HandOver(FIA),
          new HelpingMessage.SettleMoment(MAX),
          new HelpingMessage.StepOut(MAX, 10),
          new HelpingMessage.ExtendStepOut(5),
          new HelpingMessage.EndStepOut(),
          new HelpingMessage.OpenCrisis(MAX),
          new ModeratingMessage.EndSession());

  private static final List<ServerMessage> SERVER =
      List.of(
          new ServerMessage.PingSent(3),
          new ServerMessage.Resumed(
              SIX.plusSeconds(40),
              List.of(
                  new IceServer(
                      List.of("turn:relay.example:3478?transport=udp"),
                      Optional.of("1795500040:" + MAX),
                      Optional.of("c2VjcmV0")))),
          new ServerMessage.Welcomed(
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
              new CourseView(FIA, false, false, null, null, AGENDA, null, List.of()),
              new OwnView(false, null, 0, null),
              null),
          new DoorMessage.WaitingBegan(2, 1, false, true, SIX),
          new DoorMessage.QueueMoved(1, true, true),
          new DoorMessage.FacilitatorWrote("Two more minutes", SIX),
          new DoorMessage.TurnedAway("Please call me first"),
          new ServerMessage.Joined(MAX_VIEW),
          new ServerMessage.Left(MAX),
          new ServerMessage.WentAway(NOOR, SIX.plusSeconds(90)),
          new ServerMessage.Returned(MAX_VIEW),
          new ServerMessage.MediaChanged(MAX, true, false),
          new ServerMessage.MediaPlaceChanged(NOOR, true),
          new ServerMessage.HandsChanged(List.of(MAX, NOOR), false),
          new ServerMessage.Said(LINE),
          new ServerMessage.LockedChanged(true),
          new ServerMessage.TopicChanged(
              "Coping with cravings", SIX.plusSeconds(5), SIX.plusSeconds(2705)),
          new ServerMessage.Muted(),
          new ServerMessage.AskedToUnmute(),
          new ServerMessage.Removed(),
          new ServerMessage.Replaced(),
          new ServerMessage.SessionEnded(),
          new ServerMessage.DescriptionRelayed(MAX, 2, DescriptionKind.ANSWER, SDP),
          new ServerMessage.CandidateRelayed(MAX, 2, CANDIDATE, "0", 0),
          new DoorMessage.DoorChanged(List.of(AT_THE_DOOR)),
          new DoorMessage.AdmissionFailed(NOOR, AdmissionFailure.FULL),
          new DoorMessage.RecordsDelayedChanged(true, 4),
          new CourseMessage.DoorWritten(NOOR, "My bus is late", SIX),
          new CourseMessage.Captioned(LINE),
          new CourseMessage.CameraStopped(),
          new CourseMessage.BlankedChanged(MAX, true),
          new CourseMessage.Blanked("Somebody else is in your picture."),
          new CourseMessage.ChatLineDeleted(1),
          new CourseMessage.ChatPausedChanged(true),
          new CourseMessage.SpotlightChanged(MAX),
          new CourseMessage.BreakBegan(SIX.plusSeconds(3600)),
          new CourseMessage.BreakEnded(),
          new CourseMessage.AgendaChanged(AGENDA),
          new CourseMessage.StaffSaid(LINE),
          new CareMessage.MomentNoted(true),
          new CareMessage.MomentsChanged(List.of(MAX)),
          new CareMessage.LeadChanged(FIA),
          new CareMessage.HeldChanged(true, SIX.plusSeconds(900)),
          new CareMessage.SteppedOut(MAX_VIEW),
          new CareMessage.CameBack(MAX_VIEW),
          new CareMessage.CrisesChanged(List.of(new CrisisView(MAX, FIA, SIX))),
          new CareMessage.IdentityDelayedChanged(true),
          new CareMessage.AccessEnded(),
          new CareMessage.TimeOver(),
          new ServerMessage.Refused(
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
        .filter(sample -> ProtocolTypesTest.kebab(sample.getClass().getSimpleName()).equals(type))
        .findFirst()
        .orElseThrow(() -> new AssertionError("add a sample of " + type));
  }

  private static ParticipantId id(String uuid) {
    return new ParticipantId(UUID.fromString(uuid));
  }
}
