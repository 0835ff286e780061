package dev.symposium.app.session;

import dev.symposium.app.challenge.Progress;

/** What is remembered beyond a session. Called on a thread that may block. */
public interface Memory {

  /** Remembers nothing. */
  Memory NONE =
      new Memory() {
        @Override
        public void hintSeen() {}

        @Override
        public void typed(String line) {}
      };

  /** Which challenges were done. */
  default Progress progress() {
    return Progress.forgetful();
  }

  /** The hint of the first start has been shown. */
  void hintSeen();

  /** A command line was entered. */
  void typed(String line);
}
