"""semaphores-swapped: takes the lock, then waits."""
from threading import Lock, Semaphore, Thread
from time import sleep
places, items, lock = Semaphore(8), Semaphore(0), Lock()
buffer, taken = [], []

def produce():
    while True:
        with lock:
            places.acquire()  # who would make room needs the lock
            buffer.append("item")
            items.release()

def consume():
    while True:
        with lock:
            items.acquire()  # who would bring an item needs the lock
            taken.append(buffer.pop(0))
            places.release()

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(taken)} taken")
