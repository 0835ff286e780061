import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassType;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.MethodEntryEvent;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.MethodEntryRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Strikes a thread of a running program by an error: the next method of the program's own that the
 * thread enters throws an {@code ArithmeticException}. From outside, by the debugger's interface,
 * so that the program holds nothing for it.
 *
 * <p>{@code java Strike.java PORT THREAD}; prints {@code armed} when the thread is about to be
 * struck, and {@code struck METHOD} when it was.
 */
public final class Strike {

  private static final int THREAD_PATIENCE = 500;
  private static final int COLLECTED_PATIENCE = 20;

  private Strike() {}

  public static void main(String... args) throws Exception {
    VirtualMachine program = attach(args[0]);
    MethodEntryRequest request = program.eventRequestManager().createMethodEntryRequest();
    request.addThreadFilter(thread(program, args[1]));
    request.addClassFilter("dev.symposium.*");
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
    System.out.println("armed");
    MethodEntryEvent entered = entered(program);
    request.disable();
    stop(program, entered.thread());
    System.out.println("struck " + entered.method());
    program.dispose(); // the thread goes on, into its error
  }

  private static VirtualMachine attach(String port) throws Exception {
    AttachingConnector connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(c -> c.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(port);
    for (int tries = 0; ; tries++) {
      try {
        return connector.attach(arguments);
      } catch (IOException e) {
        if (tries == THREAD_PATIENCE) {
          throw e; // it does not listen
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private static ThreadReference thread(VirtualMachine program, String name) throws Exception {
    for (int tries = 0; tries < THREAD_PATIENCE; tries++) {
      Optional<ThreadReference> found =
          program.allThreads().stream().filter(t -> t.name().equals(name)).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException(
        "no thread " + name + ": " + program.allThreads().stream().map(ThreadReference::name).toList());
  }

  private static MethodEntryEvent entered(VirtualMachine program) throws InterruptedException {
    while (true) {
      for (Event event : program.eventQueue().remove()) {
        if (event instanceof MethodEntryEvent entry) {
          return entry;
        }
      }
    }
  }

  /** What is made here belongs to nobody, and the program's collector may be quicker than we are. */
  private static void stop(VirtualMachine program, ThreadReference thread) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        thread.stop(error(program, thread));
        return;
      } catch (ObjectCollectedException e) {
        if (tries == COLLECTED_PATIENCE) {
          throw e;
        }
      }
    }
  }

  /** Made in the program, on the thread that stands at an event: only there it may be made. */
  private static ObjectReference error(VirtualMachine program, ThreadReference thread)
      throws Exception {
    // One of the few that the JVM itself has loaded, whatever the program has done so far.
    ClassType type = (ClassType) program.classesByName("java.lang.ArithmeticException").get(0);
    List<? extends Value> words = List.of(program.mirrorOf("out of the blue"));
    return type.newInstance(
        thread,
        type.concreteMethodByName("<init>", "(Ljava/lang/String;)V"),
        words,
        ObjectReference.INVOKE_SINGLE_THREADED);
  }
}
