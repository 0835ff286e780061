"""if-not-while: looks once, then goes on."""
from threading import Condition, Thread
from time import sleep
CAPACITY, buffer, taken, changed = 1, [], [], Condition()

def produce():
    while True:
        with changed:
            if len(buffer) >= CAPACITY: changed.wait()
            buffer.append(len(buffer) + 1)  # 1 fits, 2 is too many
            changed.notify_all()

def consume():
    while True:
        with changed:
            if not buffer: changed.wait()
            taken.append(buffer.pop(0) if buffer else 0)
            changed.notify_all()
        sleep(0.001)  # works

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
sleep(2)
wrong = len(taken) - taken.count(1)
print(f"2 s: {len(taken)} times taken, invariant: {wrong} times wrong")
