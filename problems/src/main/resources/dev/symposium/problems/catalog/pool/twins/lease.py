"""lease: permits are lent for a time; what is overdue is taken back."""
from threading import Semaphore, Thread
from time import sleep
permits, loans, served = Semaphore(3), {}, []

def give_back(loan):
    if loans.pop(loan, False):  # a loan ends once, whoever ends it
        permits.release()

def client():
    while True:
        before = list(loans)
        while not permits.acquire(timeout=0.02):  # all of before are overdue
            for overdue in before: give_back(overdue)
            before = list(loans)
        loan = object()
        loans[loan] = True
        sleep(0.003)  # uses it
        served.append(1)
        if len(served) % 7: give_back(loan)  # one of seven forgets

for _ in range(7):
    Thread(target=client, daemon=True).start()
sleep(2)
print(f"2 s: {len(served)} served, one of seven forgot to give back")
