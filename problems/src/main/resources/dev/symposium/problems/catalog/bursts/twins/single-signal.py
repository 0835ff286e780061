"""single-signal: wakes one, any; with room for 3 it never hangs."""
from threading import Condition, Thread
from time import sleep
CAPACITY, buffer, taken, changed = 1, [], [], Condition()

def produce():
    while True:
        with changed:
            while len(buffer) >= CAPACITY: changed.wait()
            buffer.append("item")
            changed.notify()

def consume():
    while True:
        with changed:
            while not buffer: changed.wait()
            taken.append(buffer.pop(0))
            changed.notify()
        sleep(0.001)  # works

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(taken)} taken")
