"""unguarded: looks under the lock, acts without it."""
from threading import Condition, Thread
from time import sleep

CAPACITY, buffer, taken, changed = 2, [], [], Condition()

def look_then_act(is_possible, act):
    while True:
        with changed:
            changed.wait_for(is_possible)
        sleep(0.001)  # the lock is free: others look, too
        act()
        with changed:
            changed.notify_all()

put = (lambda: len(buffer) < CAPACITY, lambda: buffer.append("item"))
take = (lambda: buffer, lambda: taken.append(buffer.pop(0) if buffer else 0))
for role in [put] * 3 + [take] * 2:
    Thread(target=look_then_act, args=role, daemon=True).start()
sleep(2)
wrong = taken.count(0)
print(f"2 s: {len(taken)} times taken, invariant: {wrong} times nothing")
