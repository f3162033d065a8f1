package health.vesper.room;

/**
 * Microphone and camera of one person, which only they can switch on, and whether a facilitator
 * keeps both from the others. It lives as long as the {@link Participant}.
 */
final class OwnMedia {
  private boolean microphone;
  private boolean camera;
  private String blanked;

  /** Switches microphone and camera off. */
  void switchOff() {
    microphone = false;
    camera = false;
  }

  /** Returns whether it has changed. */
  boolean setMicrophone(boolean on) {
    var changed = microphone != on;
    microphone = on;
    return changed;
  }

  /** Returns whether it has changed. */
  boolean setCamera(boolean on) {
    var changed = camera != on;
    camera = on;
    return changed;
  }

  /** Keeps sound and picture from the others for this reason; null ends that. */
  void blank(String why) {
    blanked = why;
    if (why != null) {
      switchOff();
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
