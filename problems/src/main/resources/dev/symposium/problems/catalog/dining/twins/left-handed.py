"""left-handed: one picks up the other way round."""
from random import expovariate
from threading import Lock, Thread
from time import sleep

forks = [Lock() for _ in range(5)]
meals = [0] * 5

def dine(i):
    first, second = forks[i], forks[(i + 1) % 5]
    if i == 0:
        first, second = second, first
    while True:
        sleep(expovariate(1 / 0.004))  # thinks
        with first:
            sleep(0.003)  # after the first fork
            with second:
                sleep(0.001)  # eats
                meals[i] += 1

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {sum(meals)} meals {meals}")
