// See read-the-formats: node read-the-formats.mjs <address of the API>
import { check } from "@placemarkio/check-geojson";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { parse } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import tableschema from "tableschema";

const api = process.argv[2];
const context = JSON.parse(readFileSync("node_modules/schema.org/schema_org_context.json", "utf8"));

async function get(path) {
  const answer = await fetch(`${api}/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** Schema.org's own document is not asked for: it is in a package. */
async function documentLoader(url) {
  if (!url.startsWith("https://schema.org")) throw new Error(`Not of schema.org: ${url}`);
  return { contextUrl: null, documentUrl: url, document: context };
}

const readers = {
  ics: (text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));
    const entries = calendar.getAllSubcomponents("vevent").map((entry) => new ICAL.Event(entry));
    const first = entries[0];
    return `${entries.length} entries` + (first ? `, the first ${first.startDate.toJSDate().toISOString()}: ${first.summary}` : "");
  },
  geojson: (text) => `${check(text).features.length} features`,
  jsonld: async (text) => {
    const quads = await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", documentLoader, safe: true });
    return `${quads.split("\n").length - 1} quads`;
  },
  csv: async (text, collection) => {
    const schema = JSON.parse(await get(`dictionaries/${collection}`));
    const table = await tableschema.Table.load(parse(text), { schema });
    return `${(await table.read()).length} rows of ${schema.fields.length} fields`;
  },
};

const lists = {
  ics: ["events", "commitments", "offers"],
  geojson: ["poles", "events", "organisations", "implantations", "projects", "territories"],
  jsonld: ["poles", "projects", "organisations", "events"],
  csv: ["poles", "projects", "organisations", "events", "ateliers", "contributions", "commitments", "offers", "vocabularies"],
};
for (const [suffix, collections] of Object.entries(lists)) {
  for (const collection of collections) {
    const answer = await fetch(`${api}/${collection}.${suffix}`);
    if (answer.status === 404) continue; // its rows are not for this format
    console.log(`${collection}.${suffix}: ${await readers[suffix](await answer.text(), collection)}`);
  }
}
const { items } = JSON.parse(await get("events?fields=slug"));
for (const { slug } of items) {
  const programme = await fetch(`${api}/events/${slug}/programme.ics`);
  if (programme.ok) console.log(`events/${slug}/programme.ics: ${readers.ics(await programme.text())}`);
}
