"""greedy-waiter: both forks or none, whoever can eat now (Tanenbaum)."""
from threading import Condition, Thread
from time import sleep
THINK = [0.02, 0, 10, 10, 0]  # Plato sits between Hume and Kant
EAT = [0.001, 0.04, 0.001, 0.001, 0.0021]
eating, meals, waiter = [False] * 5, [0] * 5, Condition()

def dine(i):
    left, right = (i - 1) % 5, (i + 1) % 5
    while True:
        sleep(THINK[i])
        with waiter:
            waiter.wait_for(lambda: not (eating[left] or eating[right]))
            eating[i] = True
        sleep(EAT[i])
        meals[i] += 1
        with waiter:
            eating[i] = False
            waiter.notify_all()

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
sleep(2)
rate = (meals[1] + meals[4]) // (meals[0] + 1)
print(f"2 s: {sum(meals)} meals, starvation: {rate} go by for one of Plato's")
