package health.vesper.signal.protocol;

import health.vesper.media.IceFilter;
import health.vesper.media.MediaPlane;
import health.vesper.platform.Counters;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEventVisitor;
import java.util.List;
import java.util.Optional;

/**
 * From what happened in a room to what its recipients are told. Adds what the room does not know
 * (where the relays are) and leaves nothing in that has no field on the wire.
 */
public final class Translation
    implements RoomEventVisitor<Translation.Told>, CourseTranslation, CareTranslation {
  private final MediaPlane media;
  private final IceFilter addresses;
  private final Counters counters;

  public Translation(MediaPlane media, Counters counters) {
    this.media = media;
    this.addresses = IceFilter.under(media.icePolicy());
    this.counters = counters;
  }

  /** What goes out, and how the socket is closed after it, if at all. */
  public record Told(Optional<ServerMessage> message, Optional<CloseCode> close) {
    static Told saying(ServerMessage message) {
      return new Told(Optional.of(message), Optional.empty());
    }

    static Told last(ServerMessage message, CloseCode close) {
      return new Told(Optional.of(message), Optional.of(close));
    }
  }

  @Override
  public Told welcomed(RoomEvent.Welcomed event) {
    var room = event.room();
    return Told.saying(
        new ServerMessage.Welcomed(
            Views.of(room.you()),
            room.participants().stream().map(Views::of).toList(),
            room.hands(),
            room.topic(),
            room.topicSince(),
            room.topicUntil(),
            room.locked(),
            room.chat().stream().map(Views::of).toList(),
            room.startsAt(),
            room.endsAt(),
            room.now(),
            iceServers(room.you().id()),
            IcePolicy.valueOf(media.icePolicy().name()),
            Math.toIntExact(room.hold().toSeconds()),
            room.recordsDelayed(),
            room.waiting().stream().map(Views::of).toList(),
            Views.of(room.course()),
            Views.of(room.own()),
            Views.of(room.staff())));
  }

  /** What the first frame to somebody who is back says, when they miss only a part. */
  public ServerMessage resumed(RoomEvent greeting) {
    if (greeting instanceof RoomEvent.Welcomed welcomed) {
      var room = welcomed.room();
      return new ServerMessage.Resumed(room.now(), iceServers(room.you().id()));
    }
    return new ServerMessage.Resumed(((RoomEvent.WaitingBegan) greeting).now(), List.of());
  }

  /** What their own return changed for somebody who has heard all else that a greeting says. */
  public static RoomEvent changedBy(RoomEvent greeting) {
    if (greeting instanceof RoomEvent.Welcomed welcomed) {
      return new RoomEvent.Returned(welcomed.room().you());
    }
    var began = (RoomEvent.WaitingBegan) greeting;
    return new RoomEvent.QueueMoved(began.place(), began.seen(), began.facilitatorPresent());
  }

  @Override
  public Told waitingBegan(RoomEvent.WaitingBegan e) {
    return Told.saying(
        new DoorMessage.WaitingBegan(
            e.place(), e.ahead(), e.seen(), e.facilitatorPresent(), e.now()));
  }

  @Override
  public Told queueMoved(RoomEvent.QueueMoved e) {
    return Told.saying(new DoorMessage.QueueMoved(e.place(), e.seen(), e.facilitatorPresent()));
  }

  @Override
  public Told facilitatorWrote(RoomEvent.FacilitatorWrote e) {
    return Told.saying(new DoorMessage.FacilitatorWrote(e.text(), e.at()));
  }

  @Override
  public Told entryRefused(RoomEvent.EntryRefused e) {
    return switch (e.why()) {
      case ENDED -> Told.last(new ServerMessage.SessionEnded(), CloseCode.SESSION_ENDED);
      case REMOVED -> Told.last(new ServerMessage.Removed(), CloseCode.REMOVED);
      case LOCKED ->
          Told.last(
              new ServerMessage.Refused("enter", RefusalReason.LOCKED, "The room is locked."),
              CloseCode.VIOLATION);
      case ALREADY_IN ->
          Told.last(
              new ServerMessage.Refused(
                  "enter", RefusalReason.NOT_ALLOWED, "You are already here on another device."),
              CloseCode.VIOLATION);
    };
  }

  @Override
  public Told goodbye(RoomEvent.Goodbye e) {
    return new Told(Optional.empty(), Optional.of(CloseCode.LEFT));
  }

  @Override
  public Told turnedAway(RoomEvent.TurnedAway e) {
    return Told.last(new DoorMessage.TurnedAway(e.reason()), CloseCode.TURNED_AWAY);
  }

  @Override
  public Told removed(RoomEvent.Removed e) {
    return Told.last(new ServerMessage.Removed(), CloseCode.REMOVED);
  }

  @Override
  public Told replaced(RoomEvent.Replaced e) {
    return Told.last(new ServerMessage.Replaced(), CloseCode.REPLACED);
  }

  @Override
  public Told sessionEnded(RoomEvent.SessionEnded e) {
    return Told.last(new ServerMessage.SessionEnded(), CloseCode.SESSION_ENDED);
  }

  @Override
  public Told joined(RoomEvent.Joined e) {
    return Told.saying(new ServerMessage.Joined(Views.of(e.participant())));
  }

  @Override
  public Told left(RoomEvent.Left e) {
    return Told.saying(new ServerMessage.Left(e.participant()));
  }

  @Override
  public Told wentAway(RoomEvent.WentAway e) {
    return Told.saying(new ServerMessage.WentAway(e.participant(), e.until()));
  }

  @Override
  public Told returned(RoomEvent.Returned e) {
    return Told.saying(new ServerMessage.Returned(Views.of(e.participant())));
  }

  @Override
  public Told mediaChanged(RoomEvent.MediaChanged e) {
    return Told.saying(new ServerMessage.MediaChanged(e.participant(), e.microphone(), e.camera()));
  }

  @Override
  public Told mediaPlaceChanged(RoomEvent.MediaPlaceChanged e) {
    return Told.saying(new ServerMessage.MediaPlaceChanged(e.participant(), e.media()));
  }

  @Override
  public Told handsChanged(RoomEvent.HandsChanged e) {
    return Told.saying(new ServerMessage.HandsChanged(e.hands(), e.quietFirst()));
  }

  @Override
  public Told said(RoomEvent.Said e) {
    return Told.saying(new ServerMessage.Said(Views.of(e.line())));
  }

  @Override
  public Told lockedChanged(RoomEvent.LockedChanged e) {
    return Told.saying(new ServerMessage.LockedChanged(e.locked()));
  }

  @Override
  public Told topicChanged(RoomEvent.TopicChanged e) {
    return Told.saying(new ServerMessage.TopicChanged(e.topic(), e.since(), e.until()));
  }

  @Override
  public Told muted(RoomEvent.Muted e) {
    return Told.saying(new ServerMessage.Muted());
  }

  @Override
  public Told askedToUnmute(RoomEvent.AskedToUnmute e) {
    return Told.saying(new ServerMessage.AskedToUnmute());
  }

  @Override
  public Told descriptionRelayed(RoomEvent.DescriptionRelayed e) {
    return Told.saying(
        new ServerMessage.DescriptionRelayed(
            e.from(), e.fromEpoch(), DescriptionKind.of(e.kind()), addresses.description(e.sdp())));
  }

  @Override
  public Told candidateRelayed(RoomEvent.CandidateRelayed e) {
    // A candidate that may not pass is told to nobody.
    var passed = addresses.candidate(e.candidate());
    if (passed.isEmpty()) {
      counters.count("candidate-held-back");
    }
    return new Told(
        passed.map(
            candidate ->
                new ServerMessage.CandidateRelayed(
                    e.from(), e.fromEpoch(), candidate, e.sdpMid(), e.sdpMLineIndex())),
        Optional.empty());
  }

  @Override
  public Told doorChanged(RoomEvent.DoorChanged e) {
    return Told.saying(new DoorMessage.DoorChanged(e.waiting().stream().map(Views::of).toList()));
  }

  @Override
  public Told admissionFailed(RoomEvent.AdmissionFailed e) {
    return Told.saying(
        new DoorMessage.AdmissionFailed(e.participant(), AdmissionFailure.valueOf(e.why().name())));
  }

  @Override
  public Told recordsDelayedChanged(RoomEvent.RecordsDelayedChanged e) {
    return Told.saying(new DoorMessage.RecordsDelayedChanged(e.delayed(), e.kept()));
  }

  @Override
  public Told refused(RoomEvent.Refused e) {
    return Told.saying(
        new ServerMessage.Refused(
            e.command(), RefusalReason.valueOf(e.why().name()), e.sentence()));
  }

  private List<IceServer> iceServers(ParticipantId participant) {
    return media.iceServersFor(participant).stream()
        .map(
            server ->
                new IceServer(
                    server.urls(),
                    Optional.ofNullable(server.username()),
                    Optional.ofNullable(server.credential())))
        .toList();
  }
}
