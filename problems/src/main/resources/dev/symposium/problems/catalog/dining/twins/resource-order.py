"""resource-order: the fork with the lower number first."""
from random import expovariate
from threading import Lock, Thread
from time import sleep

forks = [Lock() for _ in range(5)]
meals = [0] * 5

def dine(i):
    lower, higher = sorted((i, (i + 1) % 5))
    while True:
        sleep(expovariate(1 / 0.004))  # thinks
        with forks[lower]:
            sleep(0.003)  # after the first fork
            with forks[higher]:
                sleep(0.001)  # eats
                meals[i] += 1

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {sum(meals)} meals {meals}")
