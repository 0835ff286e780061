"""seats: at most all but one sit."""
from random import expovariate
from threading import Lock, Semaphore, Thread
from time import sleep

forks = [Lock() for _ in range(5)]
seats = Semaphore(4)
meals = [0] * 5

def dine(i):
    while True:
        sleep(expovariate(1 / 0.004))  # thinks
        with seats, forks[i]:
            sleep(0.003)  # after the first fork
            with forks[(i + 1) % 5]:
                sleep(0.001)  # eats
                meals[i] += 1

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {sum(meals)} meals {meals}")
