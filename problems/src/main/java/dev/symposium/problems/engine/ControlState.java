package dev.symposium.problems.engine;

import dev.symposium.problems.observe.BreakReport;
import dev.symposium.problems.observe.DeadlockStats;
import dev.symposium.problems.observe.KnobState;
import dev.symposium.problems.observe.Pending;
import dev.symposium.problems.observe.Snapshot;
import dev.symposium.problems.observe.Verdict;
import dev.symposium.problems.spi.Solution;
import java.util.List;
import java.util.Optional;

/**
 * What the control thread tells the observer. Immutable.
 *
 * @param number counts the states
 * @param build counts how often the world was built anew
 * @param solutionSince run clock at which the present solution began
 * @param operationsBefore rounds finished before that
 */
record ControlState(
    long number,
    World world,
    long build,
    Solution solution,
    String preset,
    Snapshot.Phase phase,
    List<KnobState> knobs,
    List<Pending> pending,
    List<Ledger.Entry> standing,
    List<Verdict> verdicts,
    Optional<BreakReport> lastBreak,
    DeadlockStats deadlocks,
    String notice,
    long solutionSince,
    long operationsBefore) {}
