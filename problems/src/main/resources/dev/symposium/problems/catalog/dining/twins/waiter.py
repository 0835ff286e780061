"""waiter: both forks or none, in the order of asking."""
from threading import Condition, Thread
from time import sleep

guests, meals, waiter = [], [0] * 5, Condition()

def may_eat(i):  # nobody who asked before needs one of my forks
    before_me = guests[:guests.index(i)]
    return (i - 1) % 5 not in before_me and (i + 1) % 5 not in before_me

def dine(i):
    while True:
        with waiter:
            guests.append(i)
            waiter.wait_for(lambda: may_eat(i))
        sleep(0.004)  # picks up both forks, and eats
        meals[i] += 1
        with waiter:
            guests.remove(i)
            waiter.notify_all()

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {sum(meals)} meals {meals}")
