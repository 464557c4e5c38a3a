/** What fuzzing begins with: sound files of every kind that is read, as parts where they have some. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pageOf, shown } from "../hostile/hostile-documents";
import { annexParts, deliberationParts, SAMPLE } from "../hostile/sample";

/** A file to bend: parts of XML in a zip, or bytes as they are. */
export type Seed =
  | { readonly kind: "workbook" | "word"; readonly parts: Readonly<Record<string, string>> }
  | { readonly kind: "pdf" | "text"; readonly text: string };

const read = (file: string): string => readFileSync(path.join(SAMPLE, file), "utf8");

const pdf = (): string => {
  const lines = ["Article 1 : d'attribuer 18 350,00 EUR", "Article 2 : 12 000 EUR", "TOTAL 30 350,00"];
  return Buffer.from(pageOf(lines.map((line) => shown(line)).join("1 0 0 1 0 -20 cm\n"))).toString("latin1");
};

/** Every seed by name. */
export const SEEDS: Readonly<Record<string, () => Seed>> = {
  workbook: () => ({ kind: "workbook", parts: annexParts() }),
  word: () => ({ kind: "word", parts: deliberationParts() }),
  pdf: () => ({ kind: "pdf", text: pdf() }),
  text: () => ({ kind: "text", text: read("rapport.txt") }),
};
