/** How a sheet is laid out. Each is the habit of some office; none is the samples'. */
export interface Layout {
  readonly name: string;
  /** Left to right; `blank` is a spare column. */
  readonly columns: readonly Column[];
  readonly headers: Readonly<Record<Exclude<Column, "blank">, string>>;
  /** Whether the header stands above each theme, or once. */
  readonly header: "each" | "once";
  readonly themes: "rows" | "sheets" | "column";
  /** What stands before a theme's title: "Axe 1 : ", "1. ", or nothing. */
  readonly themeTitle: (rank: number, title: string) => string;
  /** `none`: no level between theme and line. */
  readonly operations: "merged" | "repeated" | "first" | "rows" | "none";
  readonly operationTitle: (rank: number, title: string) => string;
  readonly totals: { readonly operation: boolean; readonly theme: boolean; readonly grand: boolean };
  readonly labels: {
    readonly operation: (rank: number, title: string) => string;
    readonly theme: (rank: number) => string;
    readonly grand: string;
  };
  /** How totals are computed; `typed` for constants. */
  readonly formulas: "typed" | "sum" | "subtotal" | "plus";
  readonly amounts: "number" | "text" | "euros" | "dotted";
  /** What a rejected line shows as its amount. */
  readonly nothing: "blank" | "zero" | "dash";
  readonly marks: readonly [yes: string, no: string];
  readonly blankRows: boolean;
  readonly top: number;
  readonly left: number;
}

export type Column =
  | "theme"
  | "operation"
  | "territory"
  | "beneficiary"
  | "description"
  | "retained"
  | "comment"
  | "asked"
  | "amount"
  | "code"
  | "blank";

const HEADERS: Layout["headers"] = {
  theme: "Thématique",
  operation: "Opération",
  territory: "Territoire",
  beneficiary: "Structure",
  description: "Description",
  retained: "Dossier retenu",
  comment: "Commentaire",
  asked: "Montant demandé",
  amount: "Montant proposé",
  code: "Code opération",
};

const classic: Layout = {
  name: "typed totals",
  columns: ["operation", "territory", "beneficiary", "description", "retained", "comment", "amount"],
  headers: HEADERS,
  header: "each",
  themes: "rows",
  themeTitle: (rank, title) => `Thématique ${rank} : ${title}`,
  operations: "merged",
  operationTitle: (rank, title) => `Opération ${rank} : ${title}`,
  totals: { operation: true, theme: true, grand: false },
  labels: { operation: () => "TOTAL", theme: () => "TOTAL", grand: "TOTAL GÉNÉRAL" },
  formulas: "typed",
  amounts: "number",
  nothing: "blank",
  marks: ["Oui", "Non"],
  blankRows: false,
  top: 0,
  left: 0,
};

const labelled: Layout["labels"] = {
  operation: (rank) => `Sous-total opération ${rank}`,
  theme: (rank) => `Total thématique ${rank}`,
  grand: "Total général",
};

export const LAYOUTS: readonly Layout[] = [
  classic,
  {
    ...classic,
    name: "SUM and A+B",
    formulas: "plus",
    totals: { operation: true, theme: true, grand: true },
    labels: labelled,
  },
  {
    ...classic,
    name: "SUBTOTAL",
    formulas: "subtotal",
    header: "once",
    operations: "repeated",
    totals: { operation: true, theme: true, grand: true },
    labels: labelled,
    nothing: "zero",
  },
  {
    ...classic,
    name: "one sheet a theme",
    themes: "sheets",
    formulas: "sum",
    totals: { operation: true, theme: true, grand: true },
    labels: { ...labelled, operation: () => "Total" },
    operations: "first",
  },
  {
    ...classic,
    name: "other headings, amount first",
    columns: ["amount", "beneficiary", "operation", "description", "territory", "retained"],
    headers: {
      ...HEADERS,
      beneficiary: "Bénéficiaire",
      operation: "Action",
      description: "Objet de la demande",
      territory: "Secteur",
      retained: "Avis",
      amount: "Subvention proposée",
    },
    themeTitle: (rank, title) => `Axe ${rank} - ${title}`,
    operationTitle: (rank, title) => `${rank} - ${title}`,
    operations: "repeated",
    labels: {
      operation: (_, title) => `Total ${title}`,
      theme: (rank) => `Total axe ${rank}`,
      grand: "Total",
    },
    marks: ["Favorable", "Défavorable"],
    blankRows: true,
  },
  {
    ...classic,
    name: "operations as heading rows",
    columns: ["beneficiary", "territory", "description", "amount"],
    headers: { ...HEADERS, beneficiary: "Porteur", amount: "Montant accordé (€)", description: "Objet" },
    operations: "rows",
    themeTitle: (rank, title) => `${rank}. ${title}`,
    labels: { ...labelled, operation: () => "Sous-total", theme: (rank) => `TOTAL ${rank}` },
    nothing: "zero",
  },
  {
    ...classic,
    name: "a dispositif column",
    columns: ["theme", "operation", "beneficiary", "territory", "asked", "amount", "comment"],
    headers: {
      ...HEADERS,
      theme: "Axe",
      operation: "Dispositif",
      beneficiary: "Organisme",
      amount: "Montant attribué",
    },
    header: "once",
    themes: "column",
    operations: "repeated",
    operationTitle: (_, title) => title,
    labels: {
      operation: (_, title) => `Total ${title}`,
      theme: (rank) => `Total axe ${rank}`,
      grand: "Total général",
    },
    totals: { operation: true, theme: true, grand: true },
  },
  {
    ...classic,
    name: "no operation level",
    columns: ["beneficiary", "description", "retained", "amount"],
    headers: {
      ...HEADERS,
      beneficiary: "Association",
      amount: "Participation du Département",
      description: "Projet",
    },
    operations: "none",
    themeTitle: (rank, title) => `Axe ${rank} : ${title}`,
    totals: { operation: false, theme: true, grand: true },
    labels: { ...labelled, theme: () => "Total", grand: "TOTAL GENERAL" },
  },
  {
    ...classic,
    name: "titles without numbers",
    themeTitle: (_, title) => title.toUpperCase(),
    operationTitle: (_, title) => title,
    labels: {
      operation: (_, title) => `Total ${title}`,
      theme: () => "TOTAL THÉMATIQUE",
      grand: "TOTAL GÉNÉRAL",
    },
    totals: { operation: true, theme: true, grand: true },
    formulas: "sum",
  },
  {
    ...classic,
    name: "a code column",
    columns: ["code", "operation", "beneficiary", "territory", "retained", "amount"],
    headers: { ...HEADERS, code: "Code opération", amount: "Proposition 2025" },
    operations: "repeated",
    themeTitle: (rank, title) => `Priorité ${rank} : ${title}`,
    labels: { ...labelled, operation: () => "Sous-total", theme: (rank) => `Total priorité ${rank}` },
  },
  {
    ...classic,
    name: "amounts pasted as text",
    amounts: "text",
    operations: "first",
    labels: { ...labelled, operation: () => "TOTAL", theme: () => "TOTAL" },
    nothing: "dash",
  },
  {
    ...classic,
    name: "amounts in euros, unlabelled totals",
    amounts: "euros",
    labels: { operation: () => "", theme: () => "TOTAL", grand: "TOTAL GÉNÉRAL" },
    totals: { operation: true, theme: true, grand: true },
  },
  {
    ...classic,
    name: "offset, blank rows, spare columns",
    columns: ["operation", "blank", "beneficiary", "description", "blank", "asked", "retained", "amount"],
    headers: {
      ...HEADERS,
      asked: "Subvention sollicitée",
      amount: "Subvention proposée",
      retained: "Retenu (O/N)",
    },
    top: 4,
    left: 2,
    blankRows: true,
    marks: ["O", "N"],
    formulas: "sum",
    labels: labelled,
  },
  {
    ...classic,
    name: "no operation totals",
    totals: { operation: false, theme: true, grand: true },
    labels: labelled,
    operations: "repeated",
  },
  {
    ...classic,
    name: "amounts with dots and commas",
    amounts: "dotted",
    operations: "repeated",
    labels: labelled,
    nothing: "zero",
    columns: ["operation", "beneficiary", "description", "amount", "comment"],
    headers: { ...HEADERS, beneficiary: "Porteur de projet", amount: "Montant de la subvention" },
  },
];
