package health.vesper.room;

/** Hands what the server itself tells the room to those whom it concerns. */
final class HouseDesk implements RoomCommand.House {
  private final Entrance entrance;
  private final Records records;

  HouseDesk(Group group, Turn turn) {
    this.entrance = new Entrance(group, turn);
    this.records = new Records(group, turn);
  }

  @Override
  public void disconnect(RoomCommand.Disconnect lost) {
    entrance.disconnect(lost);
  }

  @Override
  public void tick() {
    entrance.tick();
  }

  @Override
  public void admissionWritten(PersonKey person) {
    records.admissionWritten(person);
  }

  @Override
  public void admissionNotWritten(PersonKey person) {
    records.admissionNotWritten(person);
  }

  @Override
  public void recordsDelayed(RoomCommand.RecordsDelayed news) {
    records.delayed(news);
  }
}
