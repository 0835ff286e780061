"""naive: left fork, then right; whoever waits keeps what it has."""
from random import expovariate
from threading import Lock, Thread
from time import sleep

forks = [Lock() for _ in range(5)]
meals = [0] * 5

def dine(i):
    left, right = forks[i], forks[(i + 1) % 5]
    while True:
        sleep(expovariate(1 / 0.004))  # thinks
        left.acquire()
        sleep(0.003)  # after the first fork
        right.acquire()
        sleep(0.001)  # eats
        meals[i] += 1
        right.release()
        left.release()

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {sum(meals)} meals {meals}")
