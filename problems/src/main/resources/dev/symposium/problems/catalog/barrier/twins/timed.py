"""timed: waits for a while, one mends, all come back."""
from threading import Barrier, BrokenBarrierError, Lock, Thread
from time import sleep
barrier, lock, phases = Barrier(5), Lock(), [0] * 5

def meet():
    global barrier
    while True:
        mine = barrier
        try:
            return mine.wait(timeout=0.012)
        except BrokenBarrierError:
            with lock:  # compare and set: the first one mends it
                if barrier is mine: barrier = Barrier(5)

def party(i):
    while True:
        sleep(0.02 if i == 3 and phases[3] % 9 == 8 else 0.002)  # Lin is late
        meet()
        phases[i] += 1

for i in range(5):
    Thread(target=party, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {min(phases)} phases {phases}")
