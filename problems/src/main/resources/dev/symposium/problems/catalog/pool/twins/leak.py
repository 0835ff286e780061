"""leak: takes, uses, gives back; an exception skips the release."""
from random import random
from threading import Semaphore, Thread
from time import sleep
permits, served, failed = Semaphore(3), [], []

def use():
    sleep(0.003)
    if random() < 0.15: raise RuntimeError("the use failed")
    served.append(1)

def client():
    while True:
        try:
            permits.acquire()
            use()  # may fail, and then the release is never reached
            permits.release()
        except RuntimeError:
            failed.append(1)

for _ in range(7):
    Thread(target=client, daemon=True).start()
sleep(2)
print(f"2 s: {len(served)} served, leak: {len(failed)} of 3 permits lost")
