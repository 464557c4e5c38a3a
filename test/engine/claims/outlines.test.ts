/*
 * What is claimed of each figure of a dossier's documents: one file a dossier, its annex, its documents and its outline.
 * To accept new outlines, once read: POINTAGE_GOLDEN=write npx jest test/engine/claims/outlines
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { claimsOutline } from "../../support/claims-outline";

const FOLDER = path.join(__dirname, "outlines");
const MARK = /^=== (.+)$/m;

/** The parts of a file, each below its title: « === annexe », « === deliberation.txt », « === claims ». */
function partsOf(text: string): ReadonlyMap<string, string> {
  const [, ...pieces] = text.split(MARK);
  return new Map(
    pieces.flatMap((title, i) => (i % 2 === 0 ? [[title, (pieces[i + 1] ?? "").trim()] as const] : [])),
  );
}

test.each(readdirSync(FOLDER))("%s", (name) => {
  const file = path.join(FOLDER, name);
  const text = readFileSync(file, "utf8");
  const parts = partsOf(text);
  const documents = [...parts].filter(([title]) => title.includes("."));
  const outline = claimsOutline({
    annex: parts.get("annex") ?? "",
    documents: Object.fromEntries(documents),
  });
  if (process.env.POINTAGE_GOLDEN === "write")
    writeFileSync(file, `${text.slice(0, text.indexOf("=== claims"))}=== claims\n\n${outline}\n`);
  else expect(outline).toBe(parts.get("claims"));
});
