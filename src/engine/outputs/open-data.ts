import type { SheetSnapshot } from "../grid";
import { Amount } from "../money";
import type { Annex } from "../model";
import type { Report } from "../findings";
import { byBeneficiary, grantsOf } from "./grants";
import { identifiersIn, type WrongIdentifier } from "./identifiers";
import { PUBLICATION_THRESHOLD } from "./publication-threshold";

/**
 * The fields of the French « subventions » schema of local open data (SCDL), version 2.1.1, in its order.
 * Source: schema.data.gouv.fr, scdl/subventions. Beside each field's own rule, the schema checks the key of every SIRET,
 * and that a row has a SIRET or an RNA number.
 */
export const SCDL_FIELDS = [
  "nomAttribuant",
  "idAttribuant",
  "dateConvention",
  "referenceDecision",
  "nomBeneficiaire",
  "idBeneficiaire",
  "rnaBeneficiaire",
  "objet",
  "montant",
  "nature",
  "conditionsVersement",
  "datesPeriodeVersement",
  "idRAE",
  "notificationUE",
  "pourcentageSubvention",
  "dispositifAide",
] as const;
/** A field of the French open data schema of grants. */
export type ScdlField = (typeof SCDL_FIELDS)[number];

/** Fields that may stay empty. */
const SCDL_OPTIONAL: ReadonlySet<ScdlField> = new Set([
  "referenceDecision",
  "idBeneficiaire",
  "rnaBeneficiaire",
  "idRAE",
  "dispositifAide",
]);

/** The longest text of a grant's object, in characters. */
const LONGEST_OBJECT = 255;

/** What neither annex nor documents say of the grants, as the user gives it; null leaves the field empty. */
export interface GrantorFacts {
  readonly name: string | null;
  /** Fourteen digits. */
  readonly siret: string | null;
  /** ISO date of the conventions. */
  readonly conventionDate: string | null;
  readonly decision: string | null;
  /** « unique », « échelonné », or how it is paid otherwise. */
  readonly payment: string | null;
  /** An ISO date, or two parted by "/". */
  readonly paymentDates: string | null;
  /** Whether the grants are de minimis aid notified to the European Commission. */
  readonly notified: boolean | null;
}

/** The fields that those facts fill, in every row at once; but the decision's, that may stay empty. */
export const GRANTOR_FIELDS: ReadonlySet<ScdlField> = new Set([
  "nomAttribuant",
  "idAttribuant",
  "dateConvention",
  "conditionsVersement",
  "datesPeriodeVersement",
  "notificationUE",
]);

/** Nothing given: every such field stays empty. */
export const noGrantorFacts: GrantorFacts = {
  name: null,
  siret: null,
  conventionDate: null,
  decision: null,
  payment: null,
  paymentDates: null,
  notified: null,
};

/** Grants as open data, with what could not be said. */
export interface OpenData {
  readonly rows: readonly Readonly<Record<ScdlField, string>>[];
  /** Fields left empty although the schema wants them, with how many rows; `idBeneficiaire` where no RNA stands for it. */
  readonly unfilled: readonly { readonly field: ScdlField; readonly rows: number }[];
  /** Beneficiaries whose grants come to more than the threshold here; amounts are decimal strings. */
  readonly above: readonly { readonly beneficiary: string; readonly amount: string }[];
  /** Retained lines without a row: nothing granted, or an amount that could not be read. */
  readonly leftOut: number;
  /** What the workbook gives as a SIRET and cannot be one: those are left empty. */
  readonly wrong: readonly WrongIdentifier[];
}

/** One row a retained line that grants something. */
export function openData(
  report: Report,
  annex: Annex,
  sheets: readonly SheetSnapshot[],
  facts: GrantorFacts,
): OpenData {
  const grants = grantsOf(report, annex);
  const identifiers = identifiersIn(
    sheets,
    grants.map(({ line }) => line),
  );
  const granted = grants.filter(({ line: { amount } }) => amount.kind === "amount" && !amount.amount.isZero);
  const structures = byBeneficiary(granted);
  const names = new Map(
    structures.flatMap(({ name, grants: own }) => own.map((grant) => [grant, name] as const)),
  );
  const rows = granted.map((grant): Record<ScdlField, string> => {
    const { line, operation, theme } = grant;
    const { siret, rna } = identifiers.of(line);
    const purpose = [operation.title || theme.title, line.description ?? ""].filter((part) => part !== "");
    return {
      nomAttribuant: facts.name ?? "",
      idAttribuant: facts.siret ?? "",
      dateConvention: facts.conventionDate ?? "",
      referenceDecision: facts.decision ?? "",
      nomBeneficiaire: names.get(grant) ?? "",
      idBeneficiaire: siret ?? "",
      rnaBeneficiaire: rna ?? "",
      objet: shortened(purpose.join(" - ").replace(/\s+/g, " ").trim()),
      montant: line.amount.amount.rounded().toFixed(),
      nature: "aide en numéraire",
      conditionsVersement: facts.payment ?? "",
      datesPeriodeVersement: facts.paymentDates ?? "",
      idRAE: "",
      notificationUE: facts.notified === null ? "" : facts.notified ? "oui" : "non",
      // A line has one beneficiary, who receives the whole of it.
      pourcentageSubvention: "1.00",
      dispositifAide: "",
    };
  });
  const unfilled = SCDL_FIELDS.flatMap((field) => {
    if (SCDL_OPTIONAL.has(field) && field !== "idBeneficiaire") return [];
    const lacks = (row: (typeof rows)[number]): boolean =>
      row[field] === "" && (field !== "idBeneficiaire" || row.rnaBeneficiaire === "");
    const empty = rows.filter(lacks).length;
    return empty > 0 ? [{ field, rows: empty }] : [];
  });
  const threshold = Amount.fromDecimal(PUBLICATION_THRESHOLD);
  const above = structures.flatMap(({ name, grants: own }) => {
    const amount = Amount.sum(own.map(({ line }) => line.amount.amount));
    return name !== null && amount.compare(threshold) > 0
      ? [{ beneficiary: name, amount: amount.toFixed() }]
      : [];
  });
  return { rows, unfilled, above, leftOut: grants.length - granted.length, wrong: identifiers.wrong };
}

/** The file: UTF-8, commas, a header, lines ended as RFC 4180 wants. */
export function openDataCsv({ rows }: Pick<OpenData, "rows">): string {
  const lines = [SCDL_FIELDS, ...rows.map((row) => SCDL_FIELDS.map((field) => row[field]))];
  return lines.map((line) => `${line.map(csvField).join(",")}\r\n`).join("");
}

/** Where a spreadsheet would begin a formula: at the head of a field, or after what it may take for the end of one. */
const FORMULA = /(^|[;\t\r\n])([ \u00a0]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** What came from a cell stays text wherever the file is opened: an apostrophe says so, but to numbers. */
function csvField(text: string): string {
  const safe = /^-?\d+(?:\.\d+)?$/.test(text) ? text : text.replace(FORMULA, "$1$2'");
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Cut between characters as readers count them, never inside one. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_OBJECT ? text : `${characters.slice(0, LONGEST_OBJECT - 1).join("")}…`;
}
