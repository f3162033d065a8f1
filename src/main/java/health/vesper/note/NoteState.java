package health.vesper.note;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** Where a note stands; read from its signatures, never stored. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
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
}
