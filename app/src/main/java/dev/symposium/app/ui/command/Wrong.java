package dev.symposium.app.ui.command;

/** Ends the reading of a line with a complaint; never leaves this package. */
final class Wrong extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Complaint complaint;

  Wrong(Complaint complaint) {
    super(complaint.what(), null, false, false);
    this.complaint = complaint;
  }

  Complaint complaint() {
    return complaint;
  }
}
