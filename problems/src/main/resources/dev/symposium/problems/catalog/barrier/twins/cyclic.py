"""cyclic: opens when all are here, then closes again."""
from threading import Barrier, BrokenBarrierError, Thread
from time import sleep
barrier, phases = Barrier(5), [0] * 5

def meet():
    while True:
        try:
            return barrier.wait()
        except BrokenBarrierError: pass  # made anew: arrives again

def party(i):
    global barrier
    while i < 4 or phases[4] < 50:  # Max goes after 50 phases
        sleep(0.002)  # works
        meet()
        phases[i] += 1
    before, barrier = barrier, Barrier(4)  # for those who stay
    before.abort()

for i in range(5):
    Thread(target=party, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {min(phases[:4])} phases {phases}")
