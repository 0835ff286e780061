package dev.symposium.themes;

import java.util.Locale;
import java.util.Optional;

/**
 * What a piece of the screen means; a theme says how it looks. Colours never carry a state alone.
 */
public enum Role {
  /** Ordinary text, and the ground that everything stands on. */
  TEXT(Kind.TEXT),
  /** Text that may be overlooked: explanations, units. */
  DIM(Kind.TEXT),
  /** Text to look at first within a panel. */
  STRONG(Kind.TEXT),
  /** The title line. */
  TITLE(Kind.TEXT),
  /** A heading, a link, what just changed. */
  ACCENT(Kind.TEXT),
  /** The verdict: something is wrong. */
  VERDICT_BAD(Kind.TEXT),
  /** The verdict: something was wrong and is being put right, or may go wrong. */
  VERDICT_WARN(Kind.TEXT),
  /** The verdict: all is well. */
  VERDICT_GOOD(Kind.TEXT),
  /** A thread that has not started. */
  STATE_NEW(Kind.STATE),
  /** A thread that could run. */
  STATE_READY(Kind.STATE),
  /** A thread that runs. */
  STATE_RUNNING(Kind.STATE),
  /** A thread that waits. */
  STATE_BLOCKED(Kind.STATE),
  /** A thread that has ended. */
  STATE_TERMINATED(Kind.STATE),
  /** A resource in somebody's hands. */
  HELD(Kind.STATE),
  /** A resource that somebody waits for. */
  WANTED(Kind.STATE),
  /** A resource that lies free. */
  FREE(Kind.STATE),
  /** Somebody who has all that is needed and uses it. */
  EATING(Kind.STATE),
  /** Something that is not there yet, or no longer. */
  GHOST(Kind.STATE),
  /** A dial at the bottom. */
  DIAL(Kind.TEXT),
  /** The dial that the plus and minus keys turn. */
  DIAL_MARKED(Kind.TEXT),
  /** A value that was asked for and is not yet in force. */
  DIAL_ASKED(Kind.TEXT),
  /** The key in a hint such as "s solutions". */
  KEY_HINT(Kind.TEXT),
  /** The marked line of a list. */
  SELECTION(Kind.TEXT),
  /** A text field that is being typed into. */
  FIELD(Kind.TEXT),
  /** A sentence about wrong input. */
  ERROR(Kind.TEXT),
  /** A sentence that informs and goes away. */
  NOTICE(Kind.TEXT),
  /** The filled part of a bar. */
  BAR(Kind.STATE),
  /** The empty part of a bar. */
  BAR_REST(Kind.DECORATION),
  /** Lines that separate. */
  RULE(Kind.DECORATION);

  /** How well something must be told from its ground. */
  public enum Kind {
    /** Read word by word: contrast at least 4.5 to 1. */
    TEXT(4.5),
    /** Seen at a glance, and repeated in words: contrast at least 3 to 1. */
    STATE(3.0),
    /** Carries nothing: contrast at least 1.5 to 1. */
    DECORATION(1.5);

    private final double contrast;

    Kind(double contrast) {
      this.contrast = contrast;
    }

    /** The least contrast against the ground, as WCAG 2.1 computes it (W3C, 2018). */
    public double contrast() {
      return contrast;
    }
  }

  private final Kind kind;

  Role(Kind kind) {
    this.kind = kind;
  }

  /** How well this must be told from its ground. */
  public Kind kind() {
    return kind;
  }

  /** The name in a theme file: {@code verdict-bad}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Role> ofKey(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
