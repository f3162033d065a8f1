package health.vesper.note;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a note stands; read from its signatures, never stored. */
enum NoteState {
  DRAFT,
  SIGNED,
  AWAITING_CO_SIGNATURE,
  LOCKED;

  static NoteState of(boolean signed, boolean needsCoSignature, boolean coSigned) {
    if (!signed) {
      return DRAFT;
    }
    if (!needsCoSignature) {
      return SIGNED;
    }
    return coSigned ? LOCKED : AWAITING_CO_SIGNATURE;
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
