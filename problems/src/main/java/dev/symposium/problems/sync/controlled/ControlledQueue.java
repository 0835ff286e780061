package dev.symposium.problems.sync.controlled;

import dev.symposium.problems.observe.ResourceView.Kind;
import dev.symposium.problems.sync.BlockingQueue;
import dev.symposium.problems.sync.Pause;

/** A bounded queue whose state is a {@link QueueMachine}. Guarded by the baton. */
final class ControlledQueue<T> extends Thing<QueueMachine> implements BlockingQueue<T> {

  private final View room;
  private final View elements;

  ControlledQueue(
      ControlledSync world,
      String name,
      int capacity,
      boolean fair,
      String producers,
      String consumers) {
    super(world, name, QueueMachine.empty(capacity, fair));
    this.room = new Room(consumers);
    this.elements = new Elements(producers);
  }

  @Override
  View awaited(Op<?> op) {
    return op instanceof QueueMachine.Put || op instanceof QueueMachine.PutIn ? room : elements;
  }

  /** One of its sides, for detectors. */
  private abstract class Side extends View {
    private final String label;

    Side(String what, String label, String givers) {
      super(
          ControlledQueue.this,
          what + " in " + ControlledQueue.this.name(),
          Kind.QUEUE_SIDE,
          givers);
      this.label = ControlledQueue.this.name() + label;
    }

    @Override
    public int total() {
      return state.capacity();
    }

    @Override
    public int awaited(long detail) {
      return free() > 0 ? GRANTED : ANYBODY;
    }

    @Override
    public String label(long detail) {
      return label;
    }
  }

  /** What putters wait for. */
  private final class Room extends Side {
    Room(String consumers) {
      super("room", " full", consumers);
    }

    @Override
    public int free() {
      return state.capacity() - state.items().size();
    }
  }

  /** What takers wait for. */
  private final class Elements extends Side {
    Elements(String producers) {
      super("item", " empty", producers);
    }

    @Override
    public int free() {
      return state.items().size();
    }
  }

  @Override
  void orders(
      Memory told, Op<QueueMachine> op, QueueMachine before, Done<QueueMachine> done, int actor) {
    before.orders(told, done.state());
  }

  @Override
  public void put(T element) {
    does(new QueueMachine.Put(element, true, false));
  }

  @Override
  public boolean offer(T element) {
    return does(new QueueMachine.Put(element, false, false)).isYes();
  }

  @Override
  public boolean offer(T element, Pause patience) {
    return does(new QueueMachine.Put(element, true, true), world.until(patience)).isYes();
  }

  @Override
  public T take() {
    return element(does(new QueueMachine.Take(true, false)));
  }

  @Override
  public T poll() {
    return element(does(new QueueMachine.Take(false, false)));
  }

  @Override
  public T poll(Pause patience) {
    return element(does(new QueueMachine.Take(true, true), world.until(patience)));
  }

  @SuppressWarnings("unchecked") // only T is ever put
  private T element(Done<QueueMachine> done) {
    return (T) done.value();
  }

  @Override
  @SuppressWarnings("unchecked") // only T is ever put
  public T peek() {
    return (T) does(new Peek()).value();
  }

  /** Looks at the oldest element. */
  private record Peek() implements Op<QueueMachine> {
    @Override
    public String word() {
      return "peeks into";
    }

    @Override
    public boolean isRead() {
      return true;
    }

    @Override
    public Done<QueueMachine> apply(QueueMachine s, int me) {
      return Done.with(s, s.items().isEmpty() ? null : s.items().get(0));
    }
  }

  @Override
  public int size() {
    return (int) asks("counts", s -> s.items().size());
  }

  @Override
  public int capacity() {
    return (int) asks("counts", QueueMachine::capacity);
  }

  @Override
  public int remainingCapacity() {
    return (int) asks("counts", s -> (long) s.capacity() - s.items().size());
  }

  @Override
  public void setCapacity(int capacity) {
    does(new QueueMachine.Resize(capacity));
  }
}
