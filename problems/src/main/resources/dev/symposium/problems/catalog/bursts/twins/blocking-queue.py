"""blocking-queue: the library's queue does it all."""
from queue import Queue
from threading import Thread
from time import sleep

buffer, taken = Queue(maxsize=8), []

def produce():
    while True:
        # waits for room; the other answers to a full queue: put_nowait, and
        # on queue.Full drop it, or drop the oldest (get_nowait), or do the
        # work here; or put(..., timeout=0.002), and drop it after that
        buffer.put("item")

def consume():
    while True:
        taken.append(buffer.get())
        sleep(0.001)  # works

for role in [produce] * 3 + [consume] * 2:
    Thread(target=role, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(taken)} taken")
