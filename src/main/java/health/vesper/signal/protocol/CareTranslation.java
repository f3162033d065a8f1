package health.vesper.signal.protocol;

import health.vesper.room.protocol.SupportEvent;
import health.vesper.signal.protocol.Translation.Told;

/** From what happened around one person to what people are told. */
interface CareTranslation extends SupportEvent.Visitor<Told> {
  @Override
  default Told momentNoted(SupportEvent.MomentNoted e) {
    return Told.saying(new CareMessage.MomentNoted(e.needed()));
  }

  @Override
  default Told momentsChanged(SupportEvent.MomentsChanged e) {
    return Told.saying(new CareMessage.MomentsChanged(e.participants()));
  }

  @Override
  default Told leadChanged(SupportEvent.LeadChanged e) {
    return Told.saying(new CareMessage.LeadChanged(e.participant()));
  }

  @Override
  default Told heldChanged(SupportEvent.HeldChanged e) {
    return Told.saying(new CareMessage.HeldChanged(e.held(), e.endsAt()));
  }

  @Override
  default Told steppedOut(SupportEvent.SteppedOut e) {
    return Told.saying(new CareMessage.SteppedOut(Views.of(e.participant())));
  }

  @Override
  default Told cameBack(SupportEvent.CameBack e) {
    return Told.saying(new CareMessage.CameBack(Views.of(e.participant())));
  }

  @Override
  default Told crisesChanged(SupportEvent.CrisesChanged e) {
    return Told.saying(new CareMessage.CrisesChanged(e.crises().stream().map(Views::of).toList()));
  }

  @Override
  default Told identityDelayedChanged(SupportEvent.IdentityDelayedChanged e) {
    return Told.saying(new CareMessage.IdentityDelayedChanged(e.delayed()));
  }

  @Override
  default Told accessEnded(SupportEvent.AccessEnded e) {
    return Told.last(new CareMessage.AccessEnded(), CloseCode.ACCESS_ENDED);
  }

  @Override
  default Told timeOver(SupportEvent.TimeOver e) {
    return Told.last(new CareMessage.TimeOver(), CloseCode.TIME_OVER);
  }
}
