package health.vesper.note;

import com.fasterxml.jackson.annotation.JsonValue;
import health.vesper.platform.EnumWord;

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
    return EnumWord.of(this);
  }
}
