"""unhandled-break: waits for a while, catches nothing."""
import threading
from random import expovariate
from time import sleep

barrier = threading.Barrier(5)
phases, died = [0] * 5, []
threading.excepthook = died.append  # instead of five tracebacks

def party(i):
    while True:
        sleep(0.002 + expovariate(1 / 0.001))  # works
        if i == 3:
            sleep(expovariate(1 / 0.008))  # Lin is late now and then
        barrier.wait(timeout=0.012)  # too late breaks it, for everybody
        phases[i] += 1

for i in range(5):
    threading.Thread(target=party, args=(i,), daemon=True).start()
sleep(2)
why = died[0].exc_type.__name__ if died else "nobody"
print(f"2 s: {min(phases)} phases, died: {len(died)} of 5 ({why})")
