package dev.symposium.app.ui.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.symposium.problems.spi.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A copy of a {@link UiModel} on its way to become another one. Not for keeping. */
public final class UiModelBuilder {

  private final Catalog catalog;
  private final Prefs prefs;
  private Size size;
  private Duration now;
  private boolean onStage;
  private ListState gallery;
  private Optional<RunState> run;
  private Stage stage;
  private Overlay overlay;
  private Optional<Notice> notice;
  private Armed armed;
  private List<String> history;
  private boolean howToRead;
  private boolean firstHint;
  private String caption;
  private String opening;
  private Optional<Stepping> stepping;
  private Set<String> done;

  UiModelBuilder(UiModel model) {
    catalog = model.catalog();
    prefs = model.prefs();
    size = model.size();
    now = model.now();
    onStage = model.onStage();
    gallery = model.gallery();
    run = model.run();
    stage = model.stage();
    overlay = model.overlay();
    notice = model.notice();
    armed = model.armed();
    history = model.history();
    howToRead = model.howToRead();
    firstHint = model.firstHint();
    caption = model.caption();
    opening = model.opening();
    stepping = model.stepping();
    done = model.done();
  }

  /** Another size. */
  @CanIgnoreReturnValue
  public UiModelBuilder size(Size other) {
    size = other;
    return this;
  }

  /** Another time. */
  @CanIgnoreReturnValue
  public UiModelBuilder now(Duration other) {
    now = other;
    return this;
  }

  /** The stage, or the gallery. */
  @CanIgnoreReturnValue
  public UiModelBuilder onStage(boolean other) {
    onStage = other;
    return this;
  }

  /** Elsewhere in the gallery. */
  @CanIgnoreReturnValue
  public UiModelBuilder gallery(ListState other) {
    gallery = other;
    return this;
  }

  /** Another state of the run. */
  @CanIgnoreReturnValue
  public UiModelBuilder run(RunState other) {
    run = Optional.of(other);
    return this;
  }

  /** No run. */
  @CanIgnoreReturnValue
  public UiModelBuilder noRun() {
    run = Optional.empty();
    return this;
  }

  /** Something else marked. */
  @CanIgnoreReturnValue
  public UiModelBuilder stage(Stage other) {
    stage = other;
    return this;
  }

  /** Something else on top. */
  @CanIgnoreReturnValue
  public UiModelBuilder overlay(Overlay other) {
    overlay = other;
    return this;
  }

  /** A sentence. */
  @CanIgnoreReturnValue
  public UiModelBuilder notice(Notice other) {
    notice = Optional.of(other);
    return this;
  }

  /** No sentence. */
  @CanIgnoreReturnValue
  public UiModelBuilder noNotice() {
    notice = Optional.empty();
    return this;
  }

  /** Another key that waits for its second press. */
  @CanIgnoreReturnValue
  public UiModelBuilder armed(Armed other) {
    armed = other;
    return this;
  }

  /** Another history. */
  @CanIgnoreReturnValue
  public UiModelBuilder history(List<String> other) {
    history = other;
    return this;
  }

  /** Whether the sentence on how to read the picture is shown. */
  @CanIgnoreReturnValue
  public UiModelBuilder howToRead(boolean other) {
    howToRead = other;
    return this;
  }

  /** Whether the line of the first start is shown. */
  @CanIgnoreReturnValue
  public UiModelBuilder firstHint(boolean other) {
    firstHint = other;
    return this;
  }

  /** What a tour says. */
  @CanIgnoreReturnValue
  public UiModelBuilder caption(String other) {
    caption = other;
    return this;
  }

  /** The title of what is being opened. */
  @CanIgnoreReturnValue
  public UiModelBuilder opening(String other) {
    opening = other;
    return this;
  }

  /** Step mode, open and so far. */
  @CanIgnoreReturnValue
  public UiModelBuilder stepping(Stepping other) {
    stepping = Optional.of(other);
    return this;
  }

  /** No step mode. */
  @CanIgnoreReturnValue
  public UiModelBuilder noStepping() {
    stepping = Optional.empty();
    return this;
  }

  /** Other challenges done. */
  @CanIgnoreReturnValue
  public UiModelBuilder done(Set<String> other) {
    done = other;
    return this;
  }

  /** The model. */
  public UiModel build() {
    return new UiModel(
        catalog, prefs, size, now, onStage, gallery, run, stage, overlay, notice, armed, history,
        howToRead, firstHint, caption, opening, stepping, done);
  }
}
