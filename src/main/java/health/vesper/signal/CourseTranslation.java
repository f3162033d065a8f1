package health.vesper.signal;

import health.vesper.room.SteeringEvent;
import health.vesper.signal.Translation.Told;

/** From what happened to the course of the evening to what people are told. */
interface CourseTranslation extends SteeringEvent.Visitor<Told> {
  @Override
  default Told doorWritten(SteeringEvent.DoorWritten e) {
    return Told.saying(new CourseMessage.DoorWritten(e.participant(), e.text(), e.at()));
  }

  @Override
  default Told captioned(SteeringEvent.Captioned e) {
    return Told.saying(new CourseMessage.Captioned(Views.of(e.line())));
  }

  @Override
  default Told cameraStopped(SteeringEvent.CameraStopped e) {
    return Told.saying(new CourseMessage.CameraStopped());
  }

  @Override
  default Told blankedChanged(SteeringEvent.BlankedChanged e) {
    return Told.saying(new CourseMessage.BlankedChanged(e.participant(), e.blanked()));
  }

  @Override
  default Told blanked(SteeringEvent.Blanked e) {
    return Told.saying(new CourseMessage.Blanked(e.explanation()));
  }

  @Override
  default Told chatLineDeleted(SteeringEvent.ChatLineDeleted e) {
    return Told.saying(new CourseMessage.ChatLineDeleted(e.line()));
  }

  @Override
  default Told chatPausedChanged(SteeringEvent.ChatPausedChanged e) {
    return Told.saying(new CourseMessage.ChatPausedChanged(e.paused()));
  }

  @Override
  default Told spotlightChanged(SteeringEvent.SpotlightChanged e) {
    return Told.saying(new CourseMessage.SpotlightChanged(e.participant()));
  }

  @Override
  default Told breakBegan(SteeringEvent.BreakBegan e) {
    return Told.saying(new CourseMessage.BreakBegan(e.until()));
  }

  @Override
  default Told breakEnded(SteeringEvent.BreakEnded e) {
    return Told.saying(new CourseMessage.BreakEnded());
  }

  @Override
  default Told agendaChanged(SteeringEvent.AgendaChanged e) {
    return Told.saying(
        new CourseMessage.AgendaChanged(e.items().stream().map(AgendaItem::of).toList()));
  }

  @Override
  default Told staffSaid(SteeringEvent.StaffSaid e) {
    return Told.saying(new CourseMessage.StaffSaid(Views.of(e.line())));
  }
}
