"""try-finally: gives back whatever happens."""
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
            with permits:  # acquire; try: ... finally: release
                use()
        except RuntimeError:
            failed.append(1)

for _ in range(7):
    Thread(target=client, daemon=True).start()
for second in (1, 2):
    sleep(1)
    print(f"{second} s: {len(served)} served, {len(failed)} failed")
