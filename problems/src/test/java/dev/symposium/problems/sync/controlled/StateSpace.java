package dev.symposium.problems.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All states that actors can bring one machine to, each with a list of operations to do in order,
 * of which nothing more is done once one of them was refused. Every operation is applied twice on
 * the way, and every two that are said to be independent in both orders.
 *
 * @param <S> the machine
 */
final class StateSpace<S> {

  private final List<List<Op<S>>> programs;
  private final boolean timed;
  private final Set<Node<S>> nodes = new HashSet<>();

  /** A state of the machine, and where each actor is. */
  record Node<S>(S state, List<At<S>> actors) {
    /** Whether all have done all. */
    boolean isOver() {
      return actors.stream().allMatch(at -> at.next == null);
    }

    /** What the last operation of an actor came to. */
    long code(int actor) {
      return actors.get(actor).code;
    }
  }

  /** Where an actor is: operations done, the one it is about to do, what the last came to. */
  record At<S>(int done, Op<S> next, long code) {}

  private StateSpace(List<List<Op<S>>> programs, boolean timed) {
    this.programs = programs;
    this.timed = timed;
  }

  /** All states from which nobody can be told to time out. */
  @SafeVarargs
  @SuppressWarnings("varargs") // copied, never written
  static <S> StateSpace<S> of(S initial, List<Op<S>>... programs) {
    return new StateSpace<S>(List.of(programs), false).explored(initial);
  }

  /** All states, where every wait may time out at any moment. */
  @SafeVarargs
  @SuppressWarnings("varargs") // copied, never written
  static <S> StateSpace<S> timed(S initial, List<Op<S>>... programs) {
    return new StateSpace<S>(List.of(programs), true).explored(initial);
  }

  Stream<Node<S>> nodes() {
    return nodes.stream();
  }

  /** The states in which nothing can be done. */
  List<Node<S>> ends() {
    return nodes.stream().filter(node -> moves(node).isEmpty()).toList();
  }

  private StateSpace<S> explored(S initial) {
    List<At<S>> starts = programs.stream().map(p -> new At<>(0, p.get(0), -9)).toList();
    Queue<Node<S>> open = new ArrayDeque<>(List.of(new Node<>(initial, starts)));
    while (!open.isEmpty()) {
      Node<S> node = open.remove();
      if (nodes.add(node)) {
        open.addAll(moves(node));
        checkDiamonds(node);
      }
    }
    return this;
  }

  private List<Node<S>> moves(Node<S> node) {
    List<Node<S>> next = new ArrayList<>();
    for (int actor = 0; actor < programs.size(); actor++) {
      Op<S> op = node.actors.get(actor).next;
      if (op != null && op.enabled(node.state, actor)) {
        assertThat(op.apply(node.state, actor)).isEqualTo(op.apply(node.state, actor));
        next.add(after(node, actor, op.apply(node.state, actor)));
      }
      if (timed && op != null && isWaiting(op) && op.mayExpire(node.state, actor)) {
        next.add(after(node, actor, op.expire(node.state, actor)));
      }
    }
    return next;
  }

  /** Whether the actor has arrived and waits. */
  private boolean isWaiting(Op<S> op) {
    return programs.stream().noneMatch(program -> program.contains(op));
  }

  private Node<S> after(Node<S> node, int actor, Done<S> done) {
    assertThat(done.error()).isNull();
    At<S> at = node.actors.get(actor);
    List<Op<S>> program = programs.get(actor);
    int count = done.then() == null ? at.done + 1 : at.done;
    boolean goesOn = count < program.size() && (done.isYes() || !at.next.isGate());
    Op<S> next = done.then() != null ? done.then() : goesOn ? program.get(count) : null;
    List<At<S>> actors = new ArrayList<>(node.actors);
    actors.set(actor, new At<>(count, next, done.then() == null ? done.code() : at.code));
    return new Node<>(done.state(), List.copyOf(actors));
  }

  /** Two operations that are independent leave each other enabled and come to the same. */
  private void checkDiamonds(Node<S> node) {
    for (int a = 0; a < programs.size(); a++) {
      for (int b = a + 1; b < programs.size(); b++) {
        Op<S> first = node.actors.get(a).next;
        Op<S> second = node.actors.get(b).next;
        if (first != null && second != null && areIndependent(first, second)) {
          checkDiamond(node, a, first, b, second);
        }
      }
    }
  }

  private static boolean areIndependent(Op<?> a, Op<?> b) {
    return footprint(a).isIndependentOf(footprint(b));
  }

  private static Footprint footprint(Op<?> op) {
    return new Footprint(0, op.part(), op.also(), op.isRead());
  }

  private void checkDiamond(Node<S> node, int a, Op<S> first, int b, Op<S> second) {
    if (first.enabled(node.state, a) && second.enabled(node.state, b)) {
      Node<S> afterA = after(node, a, first.apply(node.state, a));
      Node<S> afterB = after(node, b, second.apply(node.state, b));
      assertThat(second.enabled(afterA.state, b)).isTrue();
      assertThat(first.enabled(afterB.state, a)).isTrue();
      assertThat(after(afterA, b, second.apply(afterA.state, b)))
          .isEqualTo(after(afterB, a, first.apply(afterB.state, a)));
    }
  }
}
