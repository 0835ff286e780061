"""wrong-count: waits for a number somebody wrote down."""
from random import expovariate
from threading import Barrier, Thread
from time import sleep

barrier = Barrier(6)  # five come
phases = [0] * 5

def party(i):
    while True:
        sleep(0.002 + expovariate(1 / 0.002))  # works
        barrier.wait()
        phases[i] += 1

for i in range(5):
    Thread(target=party, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {min(phases)} phases {phases}")
