import type { Finding, Report, ReportPlace, Suspect, Tick } from "../../engine/findings";
import { findingTexts, say, type Lang } from "../../texts";
import { showAmount } from "../words/show-amount";

/** How large the dossier of a state is. */
export interface Drawing {
  readonly lang: Lang;
  /** How many findings it holds. */
  readonly findings: number;
  /** How grave all of them are; absent: errors, and one warning in ten. */
  readonly severity?: Finding["severity"];
  /** How many of them are set aside; none unless it says. */
  readonly aside?: number;
  /** Whether the sheet is doubted, and told so in place of its gaps. */
  readonly misread?: boolean;
  /** How many amounts of the documents are tied to nothing. */
  readonly untied?: number;
}

interface DrawnOperation {
  readonly id: string;
  readonly theme: number;
  readonly title: string;
  /** In euros. */
  readonly sum: number;
  /** The row of its total in the sheet. */
  readonly row: number;
}

const SHEET = "Annexe 4";
const THEMES = ["Culture vivante", "Sport pour tous", "Transition écologique", "Autonomie des aînés"];
const TITLES = ["Clubs formateurs", "Scènes de territoire", "Jardins partagés et vergers", "Aide à domicile"];
const FILES = { deliberation: "deliberation.docx", report: "rapport.docx" } as const;
const COLUMN = "G";

/** A report as the engine would give it, drawn with so many findings: three kinds of them in turn. */
export function drawnReport({ lang, findings: count, ...drawing }: Drawing): Report {
  const operations = drawnOperations(Math.max(8, count));
  const gaps = Array.from({ length: count }, (_, rank): Finding => {
    const finding = drawnFinding(operations[rank % operations.length] ?? first(operations), rank, lang);
    const waived = rank < (drawing.aside ?? 0) ? WAIVED[lang] : null;
    return { ...finding, severity: drawing.severity ?? finding.severity, waived };
  });
  const findings = drawing.misread === true ? [misread(operations, lang)] : gaps;
  const untied = Array.from({ length: drawing.untied ?? 0 }, (_, rank) => untiedAmount(rank));
  const total = decimal(operations.reduce((sum, { sum: own }) => sum + own, 0));
  const codes = THEMES.map((_, index) => codeOf(index + 1));
  return {
    format: "pointage/report@1",
    dossier: "CP du 14 novembre",
    sources: [
      { role: "annex", file: "annexe.xlsx", sheets: [SHEET] },
      { role: "deliberation", file: FILES.deliberation },
      { role: "report", file: FILES.report },
    ],
    act: { authority: "Département de la Loire-Atlantique", session: "2026-11-14", number: "2026-412" },
    annex: {
      themes: THEMES.length,
      themeTitles: THEMES,
      lines: operations.length * 5,
      total,
      retainedTotal: total,
      operations: operations.map(({ id, title, sum }) => ({
        id,
        title,
        lines: 5,
        computed: decimal(sum),
        stated: decimal(sum),
      })),
      unread: [],
    },
    mapping: operations.map(({ id, theme }) => ({
      operation: id,
      code: codeOf(theme),
      how: "inferred",
      confidence: 1,
      alternatives: [],
    })),
    imputations: codes.map((code, index) => {
      const sum = ofTheme(operations, index + 1);
      return {
        code,
        budgetImputation: `65748/${320 + index}`,
        label: THEMES[index] ?? null,
        commitmentAuthorisation: decimal(sum * 3),
        available: decimal(sum * 2),
        stated: decimal(sum),
        computed: decimal(sum),
        balance: decimal(sum),
      };
    }),
    rules: { ran: ["operation-total", "article-total", "report-balance"], skipped: [] },
    coverage: {
      amounts: operations.length + 8 + untied.length,
      tied: operations.length + 8,
      setAside: [],
      untied,
    },
    findings,
    ticks: drawnTicks(operations, findings),
  };
}

const WAIVED = {
  fr: "Vu avec le service des sports le 12 novembre",
  en: "Seen with the sports service on 12 November",
};

/** The sheet doubted: how it was read, and where that first breaks. */
function misread(operations: readonly DrawnOperation[], lang: Lang): Finding {
  const at = { sheet: SHEET, address: `${COLUMN}${first(operations).row}` };
  const message = say(findingTexts["annex-misread"], lang, {
    lines: operations.length * 5,
    operations: operations.length,
    themes: THEMES.length,
    column: COLUMN,
    amount: showAmount(decimal(operations.reduce((sum, one) => sum + one.sum, 0)), lang),
    place: at.address,
    count: 23,
  });
  return {
    key: "misread",
    rule: "annex-misread",
    severity: "warning",
    message,
    headline: message,
    at,
    related: [],
    suspects: [],
    diagnoses: [],
    consequences: [],
    corrections: [],
    waived: null,
  };
}

function untiedAmount(rank: number): Report["coverage"]["untied"][number] {
  const amount = showAmount(decimal(12_500 + rank * 730), "fr");
  const quote = `Pour mémoire, ${amount} ont été versés en ${2019 + rank} au titre du même dispositif.`;
  return { at: { source: "report", where: `§ ${rank + 4}`, quote, file: FILES.report } };
}

function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error("nothing is drawn");
  return one;
}

function drawnOperations(count: number): readonly DrawnOperation[] {
  const perTheme = Math.ceil(count / THEMES.length);
  return THEMES.flatMap((_, index) =>
    Array.from({ length: perTheme }, (_unused, rank): DrawnOperation => {
      const place = index * perTheme + rank;
      return {
        id: `${index + 1}.${rank + 1}`,
        theme: index + 1,
        title: TITLES[(index + rank) % TITLES.length] ?? "",
        sum: 18_250 + 1_370 * ((place * 7) % 23),
        row: 9 + place * 7,
      };
    }),
  );
}

function ofTheme(operations: readonly DrawnOperation[], theme: number): number {
  return operations.filter((one) => one.theme === theme).reduce((sum, one) => sum + one.sum, 0);
}

function codeOf(theme: number): string {
  // One as some councils write them: a number alone.
  return theme === 2 ? "2375" : `C0${theme}-56${theme}H01`;
}

function decimal(euros: number): string {
  return euros.toFixed(2);
}

const KINDS = ["cell", "article", "report"] as const;

function drawnFinding(operation: DrawnOperation, rank: number, lang: Lang): Finding {
  const kind = KINDS[rank % KINDS.length] ?? "cell";
  const { id, theme, title, sum, row } = operation;
  const gap = { cell: -4600, article: -0.38, report: 1000 }[kind];
  const amounts = { stated: decimal(sum + gap), expected: decimal(sum), gap: decimal(gap) };
  const shown = (name: keyof typeof amounts): string =>
    showAmount(amounts[name], lang, { signed: name === "gap" });
  const fill = { stated: shown("stated"), expected: shown("expected"), gap: shown("gap") };
  const cell = { sheet: SHEET, address: `${COLUMN}${row}` };
  const at = kind === "cell" ? cell : passage(kind, operation, amounts.stated, rank);
  const suspects: readonly Suspect[] = kind === "report" ? [] : [{ ...at, for: 1, against: 5 }];
  const place = kind === "cell" ? cell.address : "where" in at ? at.where : "";
  const headline =
    kind === "cell"
      ? say(findingTexts["operation-total"], lang, { operation: id, title, place, ...fill })
      : kind === "article"
        ? say(findingTexts["article-total"], lang, {
            place: `Délibération, ${place}`,
            theme: String(theme),
            title: THEMES[theme - 1] ?? "",
            ...fill,
          })
        : say(findingTexts["imputation-total"], lang, {
            code: codeOf(theme),
            place: `Rapport, ${place}`,
            operations: id,
            ...fill,
          });
  return {
    key: `${kind} ${rank}`,
    rule: { cell: "operation-total", article: "article-total", report: "imputation-total" }[kind],
    severity: rank % 10 === 9 ? "warning" : "error",
    message: headline,
    headline,
    at,
    about: kind === "article" ? String(theme) : id,
    related: [],
    ...(kind === "report" ? { code: codeOf(theme) } : {}),
    ...amounts,
    suspects,
    diagnoses: [],
    consequences: [],
    corrections: [correctionOf(kind, operation, amounts, rank, lang)],
    waived: null,
  };
}

function passage(
  kind: "article" | "report",
  { theme, id }: DrawnOperation,
  stated: string,
  rank: number,
): Exclude<ReportPlace, { readonly sheet: string }> {
  const amount = showAmount(stated, "fr");
  return kind === "article"
    ? {
        source: "deliberation",
        where: `article ${rank + 2}`,
        quote: `Article ${rank + 2} De financer l'opération ${id} de la thématique ${theme}, pour un montant total de ${amount}, au profit des structures figurant en annexe 4.`,
        file: FILES.deliberation,
        page: 2 + Math.floor(rank / 6),
      }
    : {
        source: "report",
        where: `imputation ${codeOf(theme)}`,
        quote: `${codeOf(theme)} 65748/32${theme} ${id} ${amount}`,
        file: FILES.report,
      };
}

function correctionOf(
  kind: (typeof KINDS)[number],
  { row }: DrawnOperation,
  amounts: { readonly stated: string; readonly expected: string },
  rank: number,
  lang: Lang,
): Finding["corrections"][number] {
  const expected = showAmount(amounts.expected, lang);
  if (kind !== "cell") {
    const stated = showAmount(amounts.stated, lang);
    const label =
      lang === "fr"
        ? `Dans le document, remplacer ${stated} par ${expected}.`
        : `In the document, replace ${stated} by ${expected}.`;
    return { label, applicability: "manual", edits: [] };
  }
  const formula = `=SUM(${COLUMN}${row - 5}:${COLUMN}${row - 1})`;
  const address = `${COLUMN}${row}`;
  return {
    label:
      lang === "fr"
        ? `Écrire la formule ${formula.replace("SUM", "SOMME")} en ${address} (résultat ${expected}).`
        : `Write the formula ${formula} in ${address} (gives ${expected}).`,
    applicability: rank % 2 === 0 ? "safe" : "confirm",
    edits: [
      {
        sheet: SHEET,
        address,
        before: { kind: "number", value: amounts.stated },
        after: { kind: "formula", value: formula },
      },
    ],
  };
}

function drawnTicks(operations: readonly DrawnOperation[], findings: readonly Finding[]): readonly Tick[] {
  const of = (place: ReportPlace): Finding | undefined =>
    findings.find(({ at }) =>
      "sheet" in at
        ? "sheet" in place && at.address === place.address
        : "where" in place && at.where === place.where,
    );
  const tick = (
    source: Tick["source"],
    level: Tick["of"],
    ids: readonly string[],
    about: string,
    sum: number,
    at: ReportPlace,
  ): Tick => {
    const finding = source === "lines" ? undefined : of(at);
    return {
      source,
      of: level,
      operations: ids,
      about,
      amount: finding?.stated ?? decimal(sum),
      expected: decimal(sum),
      agrees: finding === undefined,
      at,
    };
  };
  const themes = THEMES.flatMap((_, index) => {
    const own = operations.filter(({ theme }) => theme === index + 1);
    const ids = own.map(({ id }) => id);
    const sum = ofTheme(operations, index + 1);
    const quote = `Article ${index + 2} …`;
    return [
      tick("theme-total", "theme", ids, String(index + 1), sum, { sheet: SHEET, address: `H${index + 2}` }),
      tick("article", "theme", ids, String(index + 1), sum, {
        source: "deliberation",
        where: `article ${index + 2}`,
        quote,
      }),
      tick("imputation", "code", ids, codeOf(index + 1), sum, {
        source: "report",
        where: `imputation ${codeOf(index + 1)}`,
        quote: codeOf(index + 1),
      }),
    ];
  });
  return [
    ...operations.flatMap(({ id, sum, row }) => [
      tick("lines", "operation", [id], id, sum, {
        sheet: SHEET,
        address: `${COLUMN}${row - 5}:${COLUMN}${row - 1}`,
      }),
      tick("operation-total", "operation", [id], id, sum, { sheet: SHEET, address: `${COLUMN}${row}` }),
    ]),
    ...themes,
  ];
}
