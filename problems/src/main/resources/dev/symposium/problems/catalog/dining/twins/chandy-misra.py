"""chandy-misra: a dirty fork is given away: who ate last gives way."""
from math import inf
from threading import Condition, Thread
from time import monotonic, sleep

news, meals = Condition(), [0] * 5
claim = [inf] * 5  # the smaller of two neighbours goes first; inf: not hungry

def dine(i):
    last_meal, left, right = i / 1000, (i - 1) % 5, (i + 1) % 5
    while True:
        sleep(0.002)  # thinks
        with news:
            claim[i] = last_meal  # my forks are dirty for who ate before that
            news.wait_for(lambda: claim[i] < min(claim[left], claim[right]))
            claim[i] = -1  # both forks are mine and clean until I have eaten
        sleep(0.004)  # eats
        with news:
            claim[i], last_meal, meals[i] = inf, monotonic(), meals[i] + 1
            news.notify_all()

for i in range(5):
    Thread(target=dine, args=(i,), daemon=True).start()
sleep(2)
print(f"2 s: {sum(meals)} meals {meals}")
