"""timed: waits a while, gives back, comes later."""
from random import uniform
from threading import Semaphore, Thread
from time import sleep

permits, served = Semaphore(3), []

def client():
    longest = 0.006
    while True:
        got = [1 for _ in range(2) if permits.acquire(timeout=0.002)]
        if len(got) == 2:
            sleep(0.001)  # uses them
            served.append(1)
        for _ in got:
            permits.release()
        longest = 0.006 if len(got) == 2 else min(2 * longest, 0.4)
        sleep(uniform(0, longest))

for _ in range(4):
    Thread(target=client, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(served)} served")
