"""semaphores: waits first, then takes the lock."""
from threading import Lock, Semaphore, Thread
from time import sleep
places, items, lock = Semaphore(8), Semaphore(0), Lock()
buffer, taken = [], []

def produce():
    while True:
        places.acquire()
        with lock: buffer.append("item")
        items.release()

def consume():
    while True:
        items.acquire()
        with lock: taken.append(buffer.pop(0))
        places.release()
        sleep(0.001)  # works

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(taken)} taken")
