package health.vesper.room;

import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.room.snapshot.SupportSnapshot;
import java.util.List;

/** What may be asked of a room without changing it; asked through {@link RoomMailbox#ask}. */
public interface RoomQueries {
  /** How this person stands with this room. */
  ParticipantStatus standing(PersonKey person);

  /** Who waits at the door and is connected, in order of arrival. */
  List<WaitingParticipant> waiting();

  /** Everybody admitted, in order of admission, as the others see them. */
  List<ParticipantView> participants();

  /** Who holds a seat and is connected now: whose presence is going on. */
  List<PersonKey> present();

  /** The cards that are pinned for those who moderate, and around whom. */
  List<SupportSnapshot.Pin> pins();

  /** Nobody is connected and nothing is held for anybody. */
  boolean empty();

  boolean ended();

  /** Negotiations that were dropped because they were stale or not between two with media. */
  long droppedRelays();
}
