"""fair: in the order of asking; one needs all eight."""
from threading import Condition, Thread
from time import sleep
free, line, served, changed = list(range(8)), [], [], Condition()

def client(i, need):
    while True:
        with changed:
            line.append(i)
            changed.wait_for(lambda: line[0] == i and len(free) >= need)
            line.pop(0)
            mine = [free.pop() for _ in range(need)]
        try:
            sleep(0.001)  # uses them
            served.append(need)
        finally:
            with changed:
                free.extend(mine)
                changed.notify_all()

for i in range(8):
    Thread(target=client, args=(i, 8 if i == 7 else 1), daemon=True).start()
sleep(2)
print(f"2 s: {len(served)} served, {served.count(8)} times all 8 to one")
