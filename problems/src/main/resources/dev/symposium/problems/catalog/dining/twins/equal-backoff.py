"""equal-backoff: tries, gives up, tries again: all at the same stroke."""
from threading import Lock, Thread
from time import monotonic, sleep

forks = [Lock() for _ in range(5)]
meals, tries = [0] * 5, [0] * 5

def until_tick():
    sleep(0.016 - monotonic() % 0.016)  # a clock that all follow

def dine(i):
    while True:
        with forks[i]:
            sleep(0.008)  # after the first fork
            tries[i] += 1
            if forks[(i + 1) % 5].acquire(blocking=False):
                meals[i] += 1
                forks[(i + 1) % 5].release()
            until_tick()  # with the fork still in hand

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {sum(meals)} meals, {sum(tries)} tries")
