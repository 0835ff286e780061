package dev.symposium.app.session;

import dev.symposium.app.ui.command.StepAction;
import dev.symposium.app.ui.model.Msg;
import dev.symposium.problems.schedule.Stepped;
import dev.symposium.problems.schedule.Stepper;
import dev.symposium.problems.spi.BadValue;
import dev.symposium.problems.sync.controlled.Rest;
import dev.symposium.problems.sync.controlled.Turn;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What the commands of step mode do, and the sentence that is told then, if there is one. Used by
 * the thread that drives the run; writes files.
 *
 * @param ends whether nobody waits for it any more, or something else is to be done: asked now and
 *     then, so what is short is always done whole
 */
record StepDeeds(Stepper stepper, BooleanSupplier ends) {

  private static final long SLICE = 500;

  Optional<Msg.Told> act(StepAction action) {
    if (action instanceof StepAction.Go go) {
      return go(go);
    } else if (action instanceof StepAction.Pick pick) {
      return pick(pick.times());
    } else if (action instanceof StepAction.Back back) {
      stepper.back(back.steps());
      return Optional.empty();
    } else if (action instanceof StepAction.Use use) {
      stepper.policy(use.policy());
      return said("from here on the scheduler is " + use.policy().text());
    } else if (action instanceof StepAction.Save save) {
      return save(save.file());
    }
    throw new IllegalArgumentException("not for a run: " + action);
  }

  private Optional<Msg.Told> go(StepAction.Go go) {
    List<String> names = stepper.view().actors().stream().map(Stepped.One::name).toList();
    for (int i = 0; i < go.times(); i++) {
      if (i % SLICE == SLICE - 1 && ends.getAsBoolean()) {
        return said("stopped after " + i + " steps");
      }
      Stepped.One one = stepper.stands(names.indexOf(go.actor()));
      Optional<Turn> turn = turn(one, go.turn());
      if (turn.isEmpty()) {
        String before = i == 0 ? "" : " any more, after " + i + (i == 1 ? " step" : " steps");
        return wrong(one.name() + " cannot go" + before + ": it " + one.sentence());
      }
      stepper.go(one.actor(), turn.get());
    }
    return Optional.empty();
  }

  /** Who is told to go wakes up, if that is all it can do. */
  private static Optional<Turn> turn(Stepped.One one, Turn wanted) {
    if (one.turns().contains(wanted)) {
      return Optional.of(wanted);
    }
    return wanted == Turn.GO ? one.turns().stream().findFirst() : Optional.empty();
  }

  private Optional<Msg.Told> pick(int times) {
    long first = stepper.steps();
    long made = 0;
    Rest rest = Rest.HELD;
    while (made < times && rest == Rest.HELD) {
      if (made > 0 && ends.getAsBoolean()) {
        return said("stopped after " + made + " steps");
      }
      rest = stepper.run(Math.min(SLICE, times - made));
      made = stepper.steps() - first;
    }
    return made == 0 ? wrong("nobody can go on: , takes steps back") : Optional.empty();
  }

  private Optional<Msg.Told> save(String name) {
    try {
      Path file = Path.of(name);
      Files.write(file, stepper.trace().lines(), StandardOpenOption.CREATE_NEW);
      return said("written to " + name + ": symposium replay " + name + " --step");
    } catch (FileAlreadyExistsException e) {
      return wrong("there is a file " + name + " already; nothing was written: give another name");
    } catch (InvalidPathException e) {
      return wrong("\"" + name + "\" is no name of a file");
    } catch (IOException e) {
      return wrong(name + " cannot be written; check that its folder is there and who may write");
    } catch (BadValue e) {
      throw new IllegalStateException("it was one before", e);
    }
  }

  private static Optional<Msg.Told> said(String sentence) {
    return Optional.of(new Msg.Told(sentence, false));
  }

  private static Optional<Msg.Told> wrong(String sentence) {
    return Optional.of(new Msg.Told(sentence, true));
  }
}
