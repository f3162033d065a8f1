package health.vesper.signal.protocol;

import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.signal.protocol.Translation.Told;

/** From what happened to the course of the evening to what people are told. */
interface CourseTranslation extends SessionFlowEvent.Visitor<Told> {
  @Override
  default Told doorWritten(SessionFlowEvent.DoorWritten e) {
    return Told.saying(new CourseMessage.DoorWritten(e.participant(), e.text(), e.at()));
  }

  @Override
  default Told captioned(SessionFlowEvent.Captioned e) {
    return Told.saying(new CourseMessage.Captioned(Views.of(e.line())));
  }

  @Override
  default Told cameraStopped(SessionFlowEvent.CameraStopped e) {
    return Told.saying(new CourseMessage.CameraStopped());
  }

  @Override
  default Told blankedChanged(SessionFlowEvent.BlankedChanged e) {
    return Told.saying(new CourseMessage.BlankedChanged(e.participant(), e.blanked()));
  }

  @Override
  default Told blanked(SessionFlowEvent.Blanked e) {
    return Told.saying(new CourseMessage.Blanked(e.explanation()));
  }

  @Override
  default Told chatLineDeleted(SessionFlowEvent.ChatLineDeleted e) {
    return Told.saying(new CourseMessage.ChatLineDeleted(e.line()));
  }

  @Override
  default Told chatPausedChanged(SessionFlowEvent.ChatPausedChanged e) {
    return Told.saying(new CourseMessage.ChatPausedChanged(e.paused()));
  }

  @Override
  default Told spotlightChanged(SessionFlowEvent.SpotlightChanged e) {
    return Told.saying(new CourseMessage.SpotlightChanged(e.participant()));
  }

  @Override
  default Told breakBegan(SessionFlowEvent.BreakBegan e) {
    return Told.saying(new CourseMessage.BreakBegan(e.until()));
  }

  @Override
  default Told breakEnded(SessionFlowEvent.BreakEnded e) {
    return Told.saying(new CourseMessage.BreakEnded());
  }

  @Override
  default Told agendaChanged(SessionFlowEvent.AgendaChanged e) {
    return Told.saying(
        new CourseMessage.AgendaChanged(e.items().stream().map(AgendaItem::of).toList()));
  }

  @Override
  default Told staffSaid(SessionFlowEvent.StaffSaid e) {
    return Told.saying(new CourseMessage.StaffSaid(Views.of(e.line())));
  }
}
