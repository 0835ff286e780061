"""latch-reused: a latch, which opens only once."""
from random import expovariate
from threading import Event, Thread
from time import sleep

arrived, latch = [], Event()
phases, ahead = [0] * 5, []

def party(i):
    while True:
        sleep(0.002 + expovariate(1 / 0.002))  # works
        arrived.append(i)
        if len(arrived) == 5:
            latch.set()
        latch.wait()  # from the second phase on nobody waits
        phases[i] += 1
        if phases[i] > min(phases) + 1:
            ahead.append(i)

for i in range(5):
    Thread(target=party, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {min(phases)} phases, invariant: {len(ahead)} times ahead")
