"""two-conditions: one condition for each kind."""
from threading import Condition, Lock, Thread
from time import sleep
CAPACITY, lock, buffer, taken = 8, Lock(), [], []
not_full, not_empty = Condition(lock), Condition(lock)

def produce():
    while True:
        with lock:
            while len(buffer) >= CAPACITY: not_full.wait()
            buffer.append("item")
            not_empty.notify()

def consume():
    while True:
        with lock:
            while not buffer: not_empty.wait()
            taken.append(buffer.pop(0))
            not_full.notify()
        sleep(0.001)  # works

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
sleep(2)
print(f"2 s: {len(taken)} taken")
