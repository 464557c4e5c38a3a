/**
 * The bill of what ships, in CycloneDX 1.5: `node make-bill-of-materials.mjs` writes dist/bom.json from package-lock.json,
 * every package that production needs with its version, its licence and its checksum. Fails where a licence is none that
 * lets the whole be shared under the project's own.
 */
import { Buffer } from "node:buffer";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const ALLOWED =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0)( OR .*)?\)?$/;

const { version, name, packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** @param path where a package lies: "node_modules/a/node_modules/@b/c" is "@b/c". */
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** The lock says "sha512-base64"; a bill says it in hexadecimal. */
function hashesOf(integrity) {
  const match = /^sha512-(.+)$/.exec(integrity ?? "");
  return match ? [{ alg: "SHA-512", content: Buffer.from(match[1], "base64").toString("hex") }] : [];
}

const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
  .map(([path, { version: of, license, integrity, optional }]) => ({
    type: "library",
    "bom-ref": `pkg:npm/${encodeURIComponent(nameOf(path)).replace("%2F", "/")}@${of}`,
    name: nameOf(path),
    version: of,
    scope: optional ? "optional" : "required",
    purl: `pkg:npm/${encodeURIComponent(nameOf(path)).replace("%2F", "/")}@${of}`,
    licenses: [{ expression: license ?? "NOASSERTION" }],
    hashes: hashesOf(integrity),
  }))
  .filter((one, i, all) => all.findIndex((other) => other["bom-ref"] === one["bom-ref"]) === i)
  .sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));

const bill = {
  bomFormat: "CycloneDX",
  specVersion: "1.5",
  version: 1,
  metadata: { component: { type: "application", name, version, licenses: [{ license: { id: "MIT" } }] } },
  components: shipped,
};

const refused = shipped.filter(({ licenses }) => !ALLOWED.test(licenses[0].expression));
for (const one of refused) console.error(`${one.name} ${one.version}: ${one.licenses[0].expression}`);
mkdirSync("dist", { recursive: true });
writeFileSync("dist/bom.json", `${JSON.stringify(bill, null, 2)}\n`);
const counts = new Map();
for (const { licenses } of shipped)
  counts.set(licenses[0].expression, (counts.get(licenses[0].expression) ?? 0) + 1);
console.log(
  `dist/bom.json: ${shipped.length} packages (${[...counts].map(([of, count]) => `${of} ${count}`).join(", ")})`,
);
process.exitCode = refused.length > 0 ? 1 : 0;
