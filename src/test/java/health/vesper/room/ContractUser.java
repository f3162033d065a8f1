package health.vesper.room;

import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;

/** A person in the contract: what they do, and what they must receive. */
public interface ContractUser {
  String name();

  void raisesHand();

  void says(String text);

  void opensMicrophone();

  void leaves();

  /** The connection breaks without a close. */
  void losesConnection();

  /** The same device connects again. */
  void comesBack();

  void takesOverWithAnotherDevice();

  void offersMediaTo(ContractUser other, String sdp);

  void admits(ContractUser waiting);

  void mutes(ContractUser other);

  void removes(ContractUser other);

  void locks();

  void endsTheSession();

  /**
   * Sends any command by its name on the wire. Field names and values alternate. A user as a value
   * means the user's id.
   */
  void asks(String command, Object... fields);

  /**
   * Checks that this event arrived with these fields. Names and values alternate. A name may be a
   * path such as {@code own.stepOut.with}. A user as a value means the user's id.
   */
  void receives(String event, Object... fields);

  /** Never received an event of these kinds. */
  void neverReceived(String... events);

  /** Found this in the chat when they entered. */
  void foundInTheChat(String text);

  /** Never read this in the chat, neither live nor in a welcome. */
  void neverRead(String text);

  /** Received exactly these events, from first to last. */
  void receivedInOrder(String... events);

  /** Waits in this place of the queue. */
  void waitsInPlace(int place);

  /** Received the welcome with microphone and camera off. Returns the seat number. */
  int isWelcomed();

  /** Sees these people in the room, in the order of admission. People who are away are included. */
  void seesInTheRoom(String... names);

  void seesAway(ContractUser other);

  void seesBack(ContractUser other);

  /** Sees these hands, the longest raised first. */
  void seesHands(String... names);

  void reads(ContractUser from, String text);

  void seesMicrophone(ContractUser of, boolean on);

  void getsOfferFrom(ContractUser other, String sdp);

  void isMuted();

  void isRefused(String command, RefusalReason why);

  /** The connection ended for this reason. */
  void isOut(Out how);

  /** The room refused the new connection. */
  void isKeptOut(RoomEvent.EntryRefused.NoEntry why);

  /** The reasons for which the room ends a connection. */
  enum Out {
    REMOVED,
    REPLACED,
    ENDED,
    LEFT
  }
}
