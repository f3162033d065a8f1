package health.vesper.room;

import health.vesper.room.protocol.RoomRole;

/** Runs the contract on the pure room. */
class PureRoomTest extends HelpedRoomContract {
  private final TestRoom room = new TestRoom(8);

  @Override
  protected ContractUser arrives(String name, RoomRole role) {
    return new PureContractUser(room, room.connects(name, role));
  }
}
