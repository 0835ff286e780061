"""try-lock: waits a while, gives back, tries later."""
from random import expovariate, uniform
from threading import Lock, Thread
from time import sleep
forks, meals = [Lock() for _ in range(5)], [0] * 5

def dine(i):
    left, right, longest = forks[i], forks[(i + 1) % 5], 0.003
    while True:
        with left:
            sleep(0.003)  # after the first fork
            has_both = right.acquire(timeout=0.001)
            if has_both:
                sleep(0.001)  # eats
                meals[i] += 1
                right.release()
        longest = 0.003 if has_both else min(2 * longest, 0.2)
        sleep(expovariate(1 / 0.004) if has_both else uniform(0, longest))

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {sum(meals)} meals {meals}")
