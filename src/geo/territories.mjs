// See src/geo/territories: node territories.mjs <decoupage-administratif/data> <cities500.txt> <out>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [data, cities, out] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(data, name + ".json"), "utf8"));
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]/g, "");
const byCode = (a, b) => (a.code < b.code ? -1 : 1);
const clean = (name) => name.replace(/ +/g, " ").trim();

const all = read("communes");
const ofType = (type) => all.filter((c) => c.type === type);
const communes = ofType("commune-actuelle").sort(byCode);
const arrondissements = ofType("arrondissement-municipal").sort(byCode);
const parts = [...ofType("commune-deleguee"), ...ofType("commune-associee")].sort(byCode);
const epcis = read("epci").sort(byCode);
const today = new Map(communes.map((c) => [c.code, c]));
const epciOf = new Map(epcis.flatMap((e) => e.membres.map((m) => [m.code, e.code])));

// Points. GeoNames says the code of the commune (admin4) of a place in France; elsewhere the name has to do.
const COUNTRIES = { BL: "977", MF: "978", PM: "975", WF: "986", PF: "987", NC: "988", GP: "971", MQ: "972", GF: "973", RE: "974", YT: "976" };
const placesByCode = new Map();
const placesByName = new Map();
const add = (map, key, place) => map.set(key, [...(map.get(key) ?? []), place]);
for (const line of readFileSync(cities, "utf8").split("\n")) {
  const f = line.split("\t");
  const place = { name: f[1], lat: Number(f[4]), lon: Number(f[5]), population: Number(f[14]) };
  if (f[8] === "FR" && f[13]) add(placesByCode, f[13], place);
  if (COUNTRIES[f[8]]) add(placesByName, COUNTRIES[f[8]] + fold(f[1]), place);
}
const townOf = (commune) => {
  const here = placesByCode.get(commune.code) ?? placesByName.get(commune.departement + fold(commune.nom)) ?? [];
  const namesake = here.filter((p) => fold(p.name) === fold(commune.nom));
  return (namesake.length ? namesake : here).sort((a, b) => b.population - a.population)[0];
};
const points = new Map();
for (const c of [...communes, ...arrondissements]) {
  const town = townOf(c);
  if (town) points.set(c.code, { lat: town.lat, lon: town.lon, precision: "COMMUNE" });
}

// What has no point of its own is put in the middle of those around it: of its postal code, of its EPCI, of its département.
const middle = (codes) => {
  const known = [...new Set(codes)].map((code) => points.get(code)).filter((p) => p?.precision === "COMMUNE");
  const mean = (of) => Math.round((known.reduce((sum, p) => sum + of(p), 0) / known.length) * 1e5) / 1e5;
  return known.length ? { lat: mean((p) => p.lat), lon: mean((p) => p.lon), precision: "APPROXIMATE" } : undefined;
};
const groups = (keys) => {
  const map = new Map();
  communes.forEach((c) => keys(c).forEach((key) => add(map, key, c.code)));
  return (c) => keys(c).flatMap((key) => map.get(key) ?? []);
};
const neighbours = [groups((c) => c.codesPostaux ?? []), groups((c) => (epciOf.has(c.code) ? [epciOf.get(c.code)] : [])), groups((c) => [c.departement])];
const approximate = new Map();
for (const c of communes.filter((c) => !points.has(c.code))) {
  const point = neighbours.map((of) => middle(of(c))).find((p) => p);
  if (point) approximate.set(c.code, point);
}
for (const c of arrondissements.filter((c) => !points.has(c.code))) {
  approximate.set(c.code, { ...points.get(c.commune), precision: "APPROXIMATE" });
}
approximate.forEach((point, code) => points.set(code, point));

// Rows.
const COLUMNS = ["scale", "code", "name", "commune", "epci", "departement", "region", "postalCodes", "population", "lat", "lon", "precision", "aliases"];
const rows = [];
const row = (scale, of) => rows.push(COLUMNS.map((column) => (column === "scale" ? scale : (of[column] ?? ""))).join("\t"));
const only = (values) => (new Set(values).size === 1 ? values[0] : undefined);
const isOverseasCollectivity = (zone) => zone === "com"; // which belongs to no région
const regionOf = (c) => (isOverseasCollectivity(c.zone) ? undefined : c.region);
const sum = (members) => members.reduce((total, c) => total + (c.population ?? 0), 0);

row("NATIONAL", { code: "FR", name: "France", population: sum(communes) });
for (const r of read("regions").filter((r) => !isOverseasCollectivity(r.zone)).sort(byCode)) {
  row("REGION", { code: r.code, name: r.nom, population: sum(communes.filter((c) => c.region === r.code)) });
}
for (const d of read("departements").sort(byCode)) {
  row("DEPARTEMENT", { code: d.code, name: d.nom, region: regionOf(d), population: sum(communes.filter((c) => c.departement === d.code)) });
}
for (const e of epcis) {
  const members = e.membres.map((m) => today.get(m.code));
  const point = middle(members.map((c) => c.code));
  row("EPCI", {
    code: e.code, name: clean(e.nom), population: sum(members), ...point,
    departement: only(members.map((c) => c.departement)), region: only(members.map((c) => c.region)),
  });
}
const written = (c) => ({
  code: c.code, name: c.nom, commune: c.commune, epci: epciOf.get(c.commune ?? c.code), departement: c.departement, region: regionOf(c),
  postalCodes: (c.codesPostaux ?? []).join(" "), population: c.population, ...points.get(c.code),
  aliases: [...new Set(parts.filter((p) => p.chefLieu === c.code && p.nom !== c.nom).map((p) => p.nom))].join("|"),
});
communes.forEach((c) => row("COMMUNE", written(c)));
arrondissements.forEach((c) => row("ARRONDISSEMENT", written(c)));
writeFileSync(join(out, "territories.tsv"), [COLUMNS.join("\t"), ...rows].join("\n") + "\n");

const former = new Map();
parts.filter((p) => !today.has(p.code)).forEach((p) => former.set(p.code, { today: p.chefLieu, name: p.nom }));
communes.forEach((c) => (c.anciensCodes ?? []).filter((code) => !today.has(code) && !former.has(code)).forEach((code) => former.set(code, { today: c.code, name: "" })));
writeFileSync(
  join(out, "former-communes.tsv"),
  ["code\ttoday\tname", ...[...former].sort().map(([code, f]) => [code, f.today, f.name].join("\t"))].join("\n") + "\n",
);

const precise = communes.filter((c) => points.get(c.code)?.precision === "COMMUNE").length;
const guessed = communes.filter((c) => points.get(c.code)?.precision === "APPROXIMATE").length;
console.error(`${communes.length} communes: ${precise} with the point of their town, ${guessed} approximate, ${communes.length - precise - guessed} without`);
