"""small-pool: five tasks that meet, four threads to run them."""
from queue import Queue
from threading import Barrier, Thread
from time import sleep

barrier, tasks, phases = Barrier(5), Queue(), [0] * 5

def run(task):
    sleep(0.002)  # works
    barrier.wait()  # and keeps its thread
    phases[task] += 1
    tasks.put(task)

def worker():
    while True:
        run(tasks.get())

for task in range(5):
    tasks.put(task)
for _ in range(4):
    Thread(target=worker, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {min(phases)} phases, {tasks.qsize()} task waits")
