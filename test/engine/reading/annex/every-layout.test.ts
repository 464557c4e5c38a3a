import fc from "fast-check";
import { readAnnex } from "../../../../src/engine/reading/annex";
import type { SheetSnapshot } from "../../../../src/engine/grid";
import type { Annex } from "../../../../src/engine/model";
import { drawAnnex, type DrawnTheme, type Layout } from "../../../support/annex-drawing";

const names = [
  "ADEFI",
  "CCAS de Lens",
  "PAGE",
  "Mission locale de l'Artois",
  "SIAO 62",
  "Passeport Forma",
  "URIOPSS",
  "4AJ",
];
const themeTitles = [
  "Jeunesse et citoyenneté",
  "Accès au logement",
  "Mobilité",
  "Insertion par l'activité économique",
];
const operationTitles = [
  "Chantiers éducatifs",
  "Garde d'enfants",
  "Bail glissant",
  "Ateliers santé",
  "Permanences juridiques",
];

const lineArbitrary = fc.record({
  name: fc.constantFrom(...names),
  retained: fc.boolean().map((yes) => yes),
  amount: fc.integer({ min: 100, max: 90_000 }),
});

/** Sound annexes: rejected lines carry nothing, every total is the sum that it should be. */
const annexArbitrary: fc.Arbitrary<readonly DrawnTheme[]> = fc
  .array(fc.array(fc.array(lineArbitrary, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 4,
  })
  .map((themes) =>
    themes.map((operations, i) => {
      const drawn = operations.map((lines, j) => {
        const kept = lines.map((line, k) => ({
          ...line,
          retained: line.retained || k === 0,
          amount: line.retained || k === 0 ? line.amount : 0,
          name: names[(names.indexOf(line.name) + k) % names.length] ?? line.name,
        }));
        return {
          title: operationTitles[(i + j) % operationTitles.length] ?? "",
          lines: kept,
          total: kept.reduce((sum, line) => sum + line.amount, 0),
        };
      });
      return {
        title: themeTitles[i] ?? "",
        operations: drawn,
        total: drawn.reduce((sum, operation) => sum + (operation.total ?? 0), 0),
      };
    }),
  );

const layoutArbitrary: fc.Arbitrary<Layout> = fc.record({
  operations: fc.constantFrom("merged", "repeated", "first", "rows"),
  themes: fc.constantFrom("merged", "plain", "column", "sheets"),
  header: fc.constantFrom("each", "once"),
  operationTotals: fc.boolean(),
  themeTotals: fc.boolean(),
  grandTotal: fc.boolean(),
  labels: fc.constantFrom("same", "sub", "explicit", "none"),
  labelColumn: fc.constantFrom("beneficiary", "first"),
  asked: fc.boolean(),
  text: fc.boolean(),
  thousands: fc.boolean(),
  siret: fc.boolean(),
  blankRows: fc.boolean(),
  order: fc.array(fc.nat({ max: 9 }), { minLength: 10, maxLength: 10 }),
});

/** What an annex comes to: its structure, its lines and the totals that the layout states. */
function expected(themes: readonly DrawnTheme[], layout: Layout): unknown {
  return themes.map((theme) => ({
    title: theme.title,
    total: layout.themeTotals ? theme.total : null,
    operations: theme.operations.map((operation) => ({
      title: operation.title,
      total: layout.operationTotals ? operation.total : null,
      lines: operation.lines.map((line) => `${line.name} ${line.retained ? "yes" : "no"} ${line.amount}`),
    })),
  }));
}

function found(annex: Annex): unknown {
  return annex.themes.map((theme) => ({
    title: theme.title,
    total: theme.statedTotal ? Number(theme.statedTotal.amount.toFixed()) : null,
    operations: theme.operations.map((operation) => ({
      title: operation.title,
      total: operation.statedTotal ? Number(operation.statedTotal.amount.toFixed()) : null,
      lines: operation.lines.map(
        (line) => `${line.beneficiary?.value} ${line.retained.kind} ${Number(line.amount.amount.toFixed())}`,
      ),
    })),
  }));
}

/** Some layouts cannot be told from others even by a reader: a lone unlabelled total that closes either level. */
function canBeTold(themes: readonly DrawnTheme[], layout: Layout): boolean {
  const lone = themes.every((theme) => theme.operations.length === 1);
  if (layout.operationTotals !== layout.themeTotals && lone && layout.labels !== "explicit") return false;
  return true;
}

function check(
  themes: readonly DrawnTheme[],
  layout: Layout,
  statesAs: readonly DrawnTheme[] = themes,
): void {
  const reading = readAnnex(drawAnnex(statesAs, layout), { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  expect(found(reading.annex)).toEqual(expected(statesAs, layout));
  expect(reading.annex.unread).toEqual([]);
  expect(reading.annex.grandTotal !== null).toBe(layout.grandTotal);
}

const RUNS = Number(process.env.POINTAGE_RUNS ?? 120);

test("a sound annex reads as it was drawn, whatever its layout and the order of its columns", () => {
  fc.assert(
    fc.property(annexArbitrary, layoutArbitrary, (themes, layout) => {
      fc.pre(canBeTold(themes, layout));
      check(themes, layout);
    }),
    { numRuns: RUNS },
  );
});

test("a wrong total changes no structure", () => {
  fc.assert(
    fc.property(
      annexArbitrary,
      layoutArbitrary,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 5000 }),
      (themes, layout, t, o, gap) => {
        fc.pre(canBeTold(themes, layout) && layout.operationTotals && layout.themeTotals);
        const wrong = themes.map((theme, i) => {
          if (i !== t % themes.length) return theme;
          const at = o % (theme.operations.length + 1);
          if (at === theme.operations.length) return { ...theme, total: (theme.total ?? 0) + gap };
          return {
            ...theme,
            operations: theme.operations.map((each, j) =>
              j === at ? { ...each, total: (each.total ?? 0) + gap } : each,
            ),
          };
        });
        check(themes, layout, wrong);
      },
    ),
    { numRuns: RUNS },
  );
});

test("a missing total changes no structure", () => {
  fc.assert(
    fc.property(annexArbitrary, layoutArbitrary, fc.nat(), fc.nat(), (themes, layout, t, o) => {
      fc.pre(layout.operationTotals && layout.themeTotals && themes.length > 2);
      const at = t % themes.length;
      const lacking = themes.map((theme, i) => {
        if (i !== at) return theme;
        const which = o % (theme.operations.length + 1);
        if (which === theme.operations.length) return { ...theme, total: null };
        return {
          ...theme,
          operations: theme.operations.map((each, j) => (j === which ? { ...each, total: null } : each)),
        };
      });
      // Of a theme's one operation and the theme, a lone total that says nothing may be either's.
      const lone = (themes[at]?.operations.length ?? 0) === 1;
      fc.pre(!lone || layout.labels === "explicit");
      // Two totals at the very end, one of them the grand total, are told by their labels alone.
      check(themes, layout, lacking);
    }),
    { numRuns: RUNS },
  );
});

/** The same sheet with empty rows and columns let in: gaps say how many before each row and column. */
function spread(
  sheet: SheetSnapshot,
  rowGaps: readonly number[],
  columnGaps: readonly number[],
): SheetSnapshot {
  const shifted = (gaps: readonly number[]) => (index: number) => {
    let at = index;
    for (let i = 0; i <= index; i++) at += gaps[i % gaps.length] ?? 0;
    return at;
  };
  const row = shifted(rowGaps);
  const column = shifted(columnGaps);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: row(cell.row), column: column(cell.column) })),
    merges: sheet.merges.map((merge) => ({
      top: row(merge.top),
      left: column(merge.left),
      bottom: row(merge.bottom),
      right: column(merge.right),
    })),
  };
}

test("empty rows and columns change nothing", () => {
  const gaps = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(annexArbitrary, layoutArbitrary, gaps, gaps, (themes, layout, rowGaps, columnGaps) => {
      fc.pre(canBeTold(themes, layout));
      const sheets = drawAnnex(themes, layout).map((sheet) => spread(sheet, rowGaps, columnGaps));
      const reading = readAnnex(sheets, { sheet: null });
      expect(reading.kind === "read" && found(reading.annex)).toEqual(expected(themes, layout));
    }),
    { numRuns: RUNS },
  );
});
