"""one-by-one: each client takes its permits singly."""
from random import expovariate
from threading import Semaphore, Thread
from time import sleep

permits, served = Semaphore(3), []

def client():
    while True:
        sleep(expovariate(1 / 0.004))
        with permits:
            sleep(0.003)  # between the two permits
            with permits:
                sleep(0.001)  # uses them
                served.append(1)

for _ in range(4):
    Thread(target=client, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(served)} served")
