package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;

/** What all handlers of a participant's commands share. It lives for one command. */
abstract class Handler {
  final RoomModel model;
  final CommandContext context;

  /** The participant who sent the command. */
  final Participant actor;

  Handler(RoomModel model, CommandContext context, Participant actor) {
    this.model = model;
    this.context = context;
    this.actor = actor;
  }

  /** Whether the actor is admitted. If not, the command is refused. */
  boolean isInside(ParticipantCommand command) {
    if (!actor.isInside()) {
      refuse(command, RefusalReason.WAITING);
    }
    return actor.isInside();
  }

  /** Whether the actor is with the group, not in a step-out. If not, the command is refused. */
  boolean isWithGroup(ParticipantCommand command) {
    if (actor.isInStepOut()) {
      refuse(command, RefusalReason.ELSEWHERE);
    }
    return !actor.isInStepOut();
  }

  /** The admitted participant with this id; null after a refusal when there is none. */
  Participant inside(ParticipantCommand command, ParticipantId id) {
    var participant = model.participants.of(id);
    if (participant != null && participant.isInside()) {
      return participant;
    }
    refuse(command, RefusalReason.NOT_HERE);
    return null;
  }

  void refuse(ParticipantCommand command, RefusalReason reason) {
    context.refuse(actor, command.word(), reason, reason.sentence());
  }

  /** Refuses because the actor may not do this, with a sentence that says who may. */
  void refuse(ParticipantCommand command, String sentence) {
    context.refuse(actor, command.word(), RefusalReason.NOT_ALLOWED, sentence);
  }

  /** Records an act of moderation on the whole group. */
  void record(String act) {
    context.record(new DurableEvent.Moderated(actor.key(), act, null, context.now()));
  }

  /** Records an act of moderation on one person. */
  void record(String act, Participant target) {
    context.record(new DurableEvent.Moderated(actor.key(), act, target.key(), context.now()));
  }
}
