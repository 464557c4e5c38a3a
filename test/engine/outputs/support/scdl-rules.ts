/** Our own statement of the rules of the SCDL « subventions » schema, version 2.1.1, its checks across fields included: not read from the code under test. */
export interface ScdlFault {
  readonly row: number;
  readonly field: string;
  readonly fault: "missing" | "invalid";
}

type Rule = readonly [field: string, required: boolean, valid: (text: string) => boolean];

const anything = (): boolean => true;
const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
};
/** The key of a SIRET: digits of odd rank doubled, their figures added up to a multiple of ten. Our numbers are not La Poste's. */
const isSiretKey = (text: string): boolean =>
  [...text].reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + Math.floor(doubled / 10) + (doubled % 10);
  }, 0) %
    10 ===
  0;
const isSiretNumber = (text: string): boolean => /^\d{14}$/.test(text) && isSiretKey(text);
const atMost = (length: number) => (text: string) => [...text].length <= length;

const RULES: readonly Rule[] = [
  ["nomAttribuant", true, anything],
  ["idAttribuant", true, isSiretNumber],
  ["dateConvention", true, isDate],
  ["referenceDecision", false, anything],
  ["nomBeneficiaire", true, anything],
  ["idBeneficiaire", false, isSiretNumber],
  ["rnaBeneficiaire", false, (text) => /^W\d{9}$/.test(text)],
  ["objet", true, atMost(256)],
  ["montant", true, (text) => /^-?\d+(\.\d+)?$/.test(text)],
  [
    "nature",
    true,
    (text) => /^aide (en numéraire(;aide en nature)?|en nature(;aide en numéraire)?)$/.test(text),
  ],
  ["conditionsVersement", true, atMost(256)],
  ["datesPeriodeVersement", true, (text) => text.split("/").length <= 2 && text.split("/").every(isDate)],
  ["idRAE", false, atMost(5)],
  ["notificationUE", true, (text) => ["oui", "non"].includes(text)],
  [
    "pourcentageSubvention",
    true,
    (text) => /^\d(\.\d+)?$/.test(text) && Number(text) >= 0.01 && Number(text) <= 1,
  ],
  ["dispositifAide", false, anything],
];

/** The faults of a file, its header included (row 0). */
export function scdlFaults(csv: string): readonly ScdlFault[] {
  const [header = [], ...rows] = readCsv(csv);
  const misplaced = RULES.flatMap(([field], index) =>
    header[index] === field ? [] : [{ row: 0, field, fault: "invalid" as const }],
  );
  return [
    ...misplaced,
    // Either of the two numbers identifies the beneficiary.
    ...rows.flatMap((cells, row) =>
      ["idBeneficiaire", "rnaBeneficiaire"].every((field) => (cells[header.indexOf(field)] ?? "") === "")
        ? [{ row: row + 1, field: "idBeneficiaire", fault: "missing" as const }]
        : [],
    ),
    ...rows.flatMap((cells, row) =>
      RULES.flatMap(([field, required, valid], index): readonly ScdlFault[] => {
        const text = cells[index] ?? "";
        if (text === "") return required ? [{ row: row + 1, field, fault: "missing" }] : [];
        return valid(text) ? [] : [{ row: row + 1, field, fault: "invalid" }];
      }),
    ),
  ];
}

/** The cells of a file with commas, quotes doubled inside quotes. */
export function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") rows.push(row.splice(0));
  }
  return rows;
}
