"""half-turnstile: a counter and one turnstile."""
from random import expovariate
from threading import Lock, Semaphore, Thread
from time import sleep
mutex, turnstile, here, ahead, phases = Lock(), Semaphore(0), [], [], [0] * 5

def party(i):
    while True:
        sleep(expovariate(1 / 0.003))  # works
        with mutex:
            here.append(i)
            if len(here) == 5: turnstile.release()  # the last one opens it
        with turnstile: pass  # through, and the next one, please
        phases[i] += 1
        if phases[i] > min(phases) + 1: ahead.append(i)
        sleep(expovariate(1 / 0.001))  # leaves, and the door is open
        with mutex:
            here.remove(i)
            if not here: turnstile.acquire()  # the last one closes it

for i in range(5):
    Thread(target=party, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {min(phases)} phases, invariant: {len(ahead)} times ahead")
