"""unbounded: takes whatever comes."""
from threading import Condition, Thread
from time import sleep
CAPACITY, buffer, taken, item_put = 8, [], [], Condition()

def produce():
    while True:
        sleep(0.001)
        with item_put:
            buffer.append("item")  # however many there are
            item_put.notify()

def consume():
    while True:
        with item_put:
            while not buffer: item_put.wait()
            taken.append(buffer.pop(0))
        sleep(0.003)  # works

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
sleep(2)
over = len(buffer) - CAPACITY
print(f"2 s: {len(taken)} taken, invariant: {over} more inside than fit")
