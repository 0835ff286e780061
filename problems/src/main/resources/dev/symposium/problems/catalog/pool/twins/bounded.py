"""bounded: a receipt for each visit, good once."""
from random import random
from threading import Semaphore, Thread
from time import sleep
permits, served, refused = Semaphore(3), [], []

def client():
    while True:
        permits.acquire()
        receipt = [permits]  # a BoundedSemaphore would not know whose it is
        try:
            sleep(0.003)  # uses it
            if random() < 0.15: raise RuntimeError("the use failed")
            served.append(1)
        except RuntimeError:
            receipt.pop().release()  # well meant
        finally:
            if receipt: receipt.pop().release()
            else: refused.append(1)

for _ in range(7):
    Thread(target=client, daemon=True).start()
sleep(2)
print(f"2 s: {len(served)} served, {len(refused)} second returns refused")
