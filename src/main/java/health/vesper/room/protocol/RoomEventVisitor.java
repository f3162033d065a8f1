package health.vesper.room.protocol;

/** One answer for each kind of {@link RoomEvent}: one forgotten does not compile. */
public interface RoomEventVisitor<T> extends SessionFlowEvent.Visitor<T>, SupportEvent.Visitor<T> {
  T welcomed(RoomEvent.Welcomed event);

  T waitingBegan(RoomEvent.WaitingBegan event);

  T queueMoved(RoomEvent.QueueMoved event);

  T facilitatorWrote(RoomEvent.FacilitatorWrote event);

  T entryRefused(RoomEvent.EntryRefused event);

  T goodbye(RoomEvent.Goodbye event);

  T turnedAway(RoomEvent.TurnedAway event);

  T removed(RoomEvent.Removed event);

  T replaced(RoomEvent.Replaced event);

  T sessionEnded(RoomEvent.SessionEnded event);

  T joined(RoomEvent.Joined event);

  T left(RoomEvent.Left event);

  T wentAway(RoomEvent.WentAway event);

  T returned(RoomEvent.Returned event);

  T mediaChanged(RoomEvent.MediaChanged event);

  T mediaPlaceChanged(RoomEvent.MediaPlaceChanged event);

  T handsChanged(RoomEvent.HandsChanged event);

  T said(RoomEvent.Said event);

  T lockedChanged(RoomEvent.LockedChanged event);

  T topicChanged(RoomEvent.TopicChanged event);

  T muted(RoomEvent.Muted event);

  T askedToUnmute(RoomEvent.AskedToUnmute event);

  T descriptionRelayed(RoomEvent.DescriptionRelayed event);

  T candidateRelayed(RoomEvent.CandidateRelayed event);

  T doorChanged(RoomEvent.DoorChanged event);

  T admissionFailed(RoomEvent.AdmissionFailed event);

  T recordsDelayedChanged(RoomEvent.RecordsDelayedChanged event);

  T refused(RoomEvent.Refused event);
}
