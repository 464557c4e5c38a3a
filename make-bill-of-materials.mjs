/**
 * The bill of what ships, in CycloneDX 1.5: `node make-bill-of-materials.mjs` writes dist/bom.json from package-lock.json,
 * every package that production needs with its version, its licence and its checksum, and those that run beside it though
 * the pane does without them: the formula engine, that the workbench is built with, and Microsoft's client library, that
 * the command and the workbench load where npm put it, and the pane from Microsoft. Fails where a licence is none that lets
 * the whole be shared under the project's own.
 */
import { Buffer } from "node:buffer";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const ALLOWED =
  /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0)( OR .*)?\)?$/;

/** Packages of development that run all the same, with their licences as the bill says them. */
const BESIDE = {
  "@ironcalc/wasm": { expression: "MIT OR Apache-2.0" },
  "@microsoft/office-js": { license: { name: "Microsoft Office JavaScript (Office.js) API Library" } },
};

const { version, name, packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** @param path where a package lies: "node_modules/a/node_modules/@b/c" is "@b/c". */
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** The lock says "sha512-base64"; a bill says it in hexadecimal. */
function hashesOf(integrity) {
  const match = /^sha512-(.+)$/.exec(integrity ?? "");
  return match ? [{ alg: "SHA-512", content: Buffer.from(match[1], "base64").toString("hex") }] : [];
}

const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== "" && ((!dev && !devOptional) || BESIDE[nameOf(path)]))
  .map(([path, { version: of, license, integrity, optional }]) => ({
    type: "library",
    "bom-ref": `pkg:npm/${encodeURIComponent(nameOf(path)).replace("%2F", "/")}@${of}`,
    name: nameOf(path),
    version: of,
    scope: optional ? "optional" : "required",
    purl: `pkg:npm/${encodeURIComponent(nameOf(path)).replace("%2F", "/")}@${of}`,
    licenses: [BESIDE[nameOf(path)] ?? { expression: license ?? "NOASSERTION" }],
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

/** A licence as the bill says it. */
const said = ({ licenses: [{ expression, license }] }) => expression ?? license.name;

const refused = shipped.filter((one) => !ALLOWED.test(said(one)) && !BESIDE[one.name]);
for (const one of refused) console.error(`${one.name} ${one.version}: ${said(one)}`);
mkdirSync("dist", { recursive: true });
writeFileSync("dist/bom.json", `${JSON.stringify(bill, null, 2)}\n`);
const counts = new Map();
for (const one of shipped) counts.set(said(one), (counts.get(said(one)) ?? 0) + 1);
console.log(
  `dist/bom.json: ${shipped.length} packages (${[...counts].map(([of, count]) => `${of} ${count}`).join(", ")})`,
);
process.exitCode = refused.length > 0 ? 1 : 0;
