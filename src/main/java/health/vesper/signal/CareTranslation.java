package health.vesper.signal;

import health.vesper.room.HelpingEvent;
import health.vesper.signal.Translation.Told;

/** From what happened around one person to what people are told. */
interface CareTranslation extends HelpingEvent.Visitor<Told> {
  @Override
  default Told momentNoted(HelpingEvent.MomentNoted e) {
    return Told.saying(new CareMessage.MomentNoted(e.needed()));
  }

  @Override
  default Told momentsChanged(HelpingEvent.MomentsChanged e) {
    return Told.saying(new CareMessage.MomentsChanged(e.participants()));
  }

  @Override
  default Told leadChanged(HelpingEvent.LeadChanged e) {
    return Told.saying(new CareMessage.LeadChanged(e.participant()));
  }

  @Override
  default Told heldChanged(HelpingEvent.HeldChanged e) {
    return Told.saying(new CareMessage.HeldChanged(e.held(), e.endsAt()));
  }

  @Override
  default Told steppedOut(HelpingEvent.SteppedOut e) {
    return Told.saying(new CareMessage.SteppedOut(Views.of(e.participant())));
  }

  @Override
  default Told cameBack(HelpingEvent.CameBack e) {
    return Told.saying(new CareMessage.CameBack(Views.of(e.participant())));
  }

  @Override
  default Told crisesChanged(HelpingEvent.CrisesChanged e) {
    return Told.saying(new CareMessage.CrisesChanged(e.crises().stream().map(Views::of).toList()));
  }

  @Override
  default Told identityDelayedChanged(HelpingEvent.IdentityDelayedChanged e) {
    return Told.saying(new CareMessage.IdentityDelayedChanged(e.delayed()));
  }

  @Override
  default Told accessEnded(HelpingEvent.AccessEnded e) {
    return Told.last(new CareMessage.AccessEnded(), CloseCode.ACCESS_ENDED);
  }

  @Override
  default Told timeOver(HelpingEvent.TimeOver e) {
    return Told.last(new CareMessage.TimeOver(), CloseCode.TIME_OVER);
  }
}
