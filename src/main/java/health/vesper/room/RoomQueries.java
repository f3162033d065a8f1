package health.vesper.room;

import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.room.snapshot.SupportSnapshot;
import java.util.List;

/** Questions to a room that do not change it. They are asked through its mailbox. */
public interface RoomQueries {
  /** The status of this person in this room. */
  ParticipantStatus standing(PersonKey person);

  /** Everybody who waits and is connected, in order of arrival. */
  List<WaitingParticipant> waiting();

  /** Everybody who is admitted, in order of admission, as the others see them. */
  List<ParticipantView> participants();

  /** Everybody who is admitted and connected: their presence goes on. */
  List<PersonKey> present();

  /** The open crises, with the people they are about. */
  List<SupportSnapshot.OpenCrisis> openCrises();

  /** Nobody is connected, and nothing is kept for anybody. */
  boolean empty();

  boolean ended();

  /** How many messages of media negotiation were dropped because they were out of date. */
  long droppedRelays();
}
