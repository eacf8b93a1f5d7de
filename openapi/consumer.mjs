// Keeps a copy of an Essaim service in step. Node 18 or later: node consumer.mjs https://essaim.example copy.json
import { readFile, rename, writeFile } from "node:fs/promises";

const [base, file] = process.argv.slice(2);
const feed = base + "/api/v1/changes?limit=500"; // add &types=pole,event or &excludeSource=your-own as you need
const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

let copy = await readFile(file, "utf8").then(JSON.parse, () => ({ cursor: null, items: {} }));
let sweeping = copy.cursor === null; // from the beginning: what does not come up any more is removed at the end
let seen = new Set();

for (let more = true; more; ) {
  const answer = await fetch(feed + (copy.cursor ? "&since=" + copy.cursor : ""));
  if (answer.status === 410) { // the service has another history: read it all again
    copy.cursor = null;
    sweeping = true;
    seen = new Set();
    continue;
  }
  if (answer.status === 429 || answer.status === 503) {
    await sleep(Number(answer.headers.get("Retry-After") ?? 5));
    continue;
  }
  if (!answer.ok) throw new Error(await answer.text());
  const page = await answer.json();
  for (const change of page.items) {
    if (change.op === "UPSERT") copy.items[change.id] = change;
    else delete copy.items[change.id];
    seen.add(change.id);
  }
  copy.cursor = page.nextCursor;
  more = page.hasMore;
  if (sweeping && more) continue; // half of a beginning is not kept: cut off, it is begun again
  if (sweeping) for (const id of Object.keys(copy.items)) if (!seen.has(id)) delete copy.items[id];
  sweeping = false;
  await writeFile(file + ".new", JSON.stringify(copy)); // copy and cursor together, whole or not at all
  await rename(file + ".new", file);
}
