/** Runs of signs that a reader of texts may stumble over, and what a hostile file is. */

/** One hostile file, made when it is asked for. */
export interface HostileFile {
  readonly name: string;
  readonly kind: string;
  /** Which file of the sample it stands for. */
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

/** A hostile thing by its name. */
export type Made = readonly [name: string, bytes: () => Uint8Array];

/** Files of one kind, that all stand for the same file of the sample. */
export function hostile(kind: string, file: string, made: readonly Made[]): readonly HostileFile[] {
  return made.map(([name, bytes]) => ({ name: `${kind}-${name}`, kind, file, bytes }));
}

/** Characters of a long run. */
export const LONG = 1_000_000;
/** What a reader of texts may stumble over when it is long. */
export const RUNS: Readonly<Record<string, string>> = {
  digits: "1",
  blanks: " ",
  nbsp: "\u00a0",
  "spaced-dots": " . ",
  "spaced-euros": " € ",
  "digit-blank": "1 ",
  "digit-dot": "1.",
  commas: ",",
  brackets: "(",
  quotes: "« ",
  apostrophes: "'",
  letters: "a",
  capitals: "A ",
  dashes: "-",
  equals: "=",
  breaks: "\n",
  tabs: "\t",
  euro: "1 000,00 € ",
  article: "article 1 ",
  dont: "dont 1 € ",
  code: "C02-566A05 ",
  imputation: "6568/93566 ",
  total: "total ",
  annee: "2026 ",
  fraction: "1/",
  percent: "1 % ",
  words: "mille cent ",
  slash: "/",
  hash: "#",
  accent: "e\u0301",
  marks: "\u0301",
  colon: " : ",
  operation: "Opération 1 : ",
  theme: "Thématique 1 : ",
};

/** A run of a unit, some characters long. */
export const runOf = (unit: string, length = LONG): string => unit.repeat(Math.ceil(length / unit.length));
