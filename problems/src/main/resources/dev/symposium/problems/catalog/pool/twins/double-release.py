"""double-release: gives back in except, and in finally once more."""
from random import random
from threading import Semaphore, Thread
from time import sleep
permits, served, twice = Semaphore(3), [], []

def use():
    sleep(0.003)
    if random() < 0.15: raise RuntimeError("the use failed")
    served.append(1)

def client():
    while True:
        permits.acquire()
        try:
            use()
        except RuntimeError:
            twice.append(permits.release())  # well meant
        finally:
            permits.release()

for _ in range(7):
    Thread(target=client, daemon=True).start()
sleep(2)
print(f"2 s: {len(served)} served, invariant: {len(twice)} permits too many")
