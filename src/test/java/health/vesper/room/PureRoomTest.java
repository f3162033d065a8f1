package health.vesper.room;

/** The contract on the pure room. */
class PureRoomTest extends HelpedRoomContract {
  private final RoomTalk room = new RoomTalk(8);

  @Override
  protected Guest arrives(String name, RoomRole role) {
    return new PureGuest(room, room.knocks(name, role));
  }
}
