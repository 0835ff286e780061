"""unfair: whoever finds enough takes it; one needs all eight."""
from threading import Condition, Thread
from time import sleep
free, served, changed = list(range(8)), [], Condition()

def client(need):
    while True:
        with changed:
            changed.wait_for(lambda: len(free) >= need)
            mine = [free.pop() for _ in range(need)]
        try:
            sleep(0.001)  # uses them
            served.append(need)
        finally:
            with changed:
                free.extend(mine)
                changed.notify_all()

for need in (1, 1, 1, 1, 1, 1, 1, 8):
    Thread(target=client, args=(need,), daemon=True).start()
sleep(2)
rate = served.count(1) // (served.count(8) + 1)
print(f"2 s: {len(served)} served, starvation: {rate} go by for one of 8")
