package health.vesper.room;

/**
 * What one person lets the others hear and see: microphone and camera, which only the person
 * switches on, and whether both are kept from the others. Lives as long as the {@link Participant}.
 */
final class OwnMedia {
  private boolean microphone;
  private boolean camera;
  private String blanked;

  /** Microphone and camera go off; only the person switches them on again. */
  void fallSilent() {
    microphone = false;
    camera = false;
  }

  /** Says whether that changed anything. */
  boolean setMicrophone(boolean on) {
    var changed = microphone != on;
    microphone = on;
    return changed;
  }

  /** Says whether that changed anything. */
  boolean setCamera(boolean on) {
    var changed = camera != on;
    camera = on;
    return changed;
  }

  /** Sound and picture are kept from the others, for this reason; or no longer, when null. */
  void blank(String why) {
    blanked = why;
    if (why != null) {
      fallSilent();
    }
  }

  boolean microphone() {
    return microphone;
  }

  boolean camera() {
    return camera;
  }

  boolean isBlanked() {
    return blanked != null;
  }

  /** Why sound and picture are kept from the others, or null. */
  String blanked() {
    return blanked;
  }
}
