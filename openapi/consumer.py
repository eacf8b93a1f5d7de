"""Keeps a copy of an Essaim service in step. Python 3.9 or later: python3 consumer.py https://essaim.example copy.json"""
import json, os, sys, time, urllib.error, urllib.request

base, file = sys.argv[1:3]
feed = base + "/api/v1/changes?limit=500"  # add &types=pole,event or &excludeSource=your-own as you need
try:
    with open(file, encoding="utf-8") as kept:
        copy = json.load(kept)
except FileNotFoundError:
    copy = {"cursor": None, "items": {}}
sweeping = copy["cursor"] is None  # from the beginning: what does not come up any more is removed at the end
seen, more = set(), True
while more:
    try:
        with urllib.request.urlopen(feed + (f"&since={copy['cursor']}" if copy["cursor"] else "")) as answer:
            page = json.load(answer)
    except urllib.error.HTTPError as refused:
        if refused.code == 410:  # the service has another history: read it all again
            copy["cursor"], sweeping, seen = None, True, set()
        elif refused.code in (429, 503):
            time.sleep(int(refused.headers.get("Retry-After", 5)))
        else:
            raise
        continue
    for change in page["items"]:
        copy["items"].pop(change["id"], None)
        if change["op"] == "UPSERT":
            copy["items"][change["id"]] = change
        seen.add(change["id"])
    copy["cursor"], more = page["nextCursor"], page["hasMore"]
    if sweeping and more:
        continue  # half of a beginning is not kept: cut off, it is begun again
    if sweeping:
        copy["items"] = {id: item for id, item in copy["items"].items() if id in seen}
    sweeping = False
    with open(file + ".new", "w", encoding="utf-8") as new:
        json.dump(copy, new, ensure_ascii=False)
    os.replace(file + ".new", file)  # copy and cursor together, whole or not at all
