package health.vesper.room;

import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;

/** Somebody in the contract: what they do, and what they must perceive of it. */
public interface ContractUser {
  String name();

  void raisesHand();

  void says(String text);

  void opensMicrophone();

  void leaves();

  /** The network is gone without a word. */
  void dropsOff();

  /** The same device is there again. */
  void comesBack();

  void takesOverWithAnotherDevice();

  void offersMediaTo(ContractUser other, String sdp);

  void admits(ContractUser waiting);

  void mutes(ContractUser other);

  void removes(ContractUser other);

  void locks();

  void endsTheSession();

  /**
   * Asks for anything by its name on the wire, with fields as names and values in turn; a guest
   * stands for their id.
   */
  void asks(String command, Object... fields);

  /**
   * Hears this, with these fields as names and values in turn. A name may lead further in, as in
   * {@code own.stepOut.with}; a guest stands for their id.
   */
  void hears(String event, Object... fields);

  /** Was told nothing of these kinds, ever. */
  void neverHeard(String... events);

  /** Found this in the chat when they came in. */
  void foundInTheChat(String text);

  /** Never read this in the chat, neither when it was said nor in a welcome. */
  void neverRead(String text);

  /** Was told exactly this, from first to last. */
  void heardInOrder(String... events);

  /** Waits at the door in this place. */
  void waitsInPlace(int place);

  /** Was welcomed, microphone and camera off; answers in which seat. */
  int isWelcomed();

  /** Sees these people in the room, in order of admission, those away included. */
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

  /** The connection ended with this word. */
  void isOut(Out how);

  /** The new connection was not let near. */
  void isKeptOut(RoomEvent.EntryRefused.NoEntry why);

  /** How a connection ends from the room's side. */
  enum Out {
    REMOVED,
    REPLACED,
    ENDED,
    LEFT
  }
}
