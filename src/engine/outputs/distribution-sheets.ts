import { toA1 } from "../grid";
import { Amount } from "../money";
import type { Annex } from "../model";
import type { Report } from "../findings";
import { fold } from "../wording";
import { distributionTexts, say, type Lang } from "../../texts";
import { byBeneficiary, byTerritory, grantsOf, type Grant } from "./grants";
import { ACCENT, SHARED_LOOKS } from "./sheet-looks";
import { blankCell, formulaCell, numberCell, textCell, type PlannedCell, type SheetPlan } from "./sheet-plan";
import { lineTerms, sumFormula } from "./sum-terms";

/** The roles by which the sheets are found again. */
export const BENEFICIARIES_ROLE = "by-beneficiary";
export const TERRITORIES_ROLE = "by-territory";

interface Share {
  readonly name: string;
  /** Shown under the name: other spellings, or the structures of a territory. */
  readonly remark: string;
  readonly grants: readonly Grant[];
}

/** One row a structure, its grants theme by theme, live over the annex; its other spellings are shown. */
export function beneficiariesSheet(report: Report, annex: Annex, lang: Lang): SheetPlan {
  const shares = byBeneficiary(grantsOf(report, annex)).map(({ name, variants, grants }) => ({
    name: name ?? say(distributionTexts["no-name"], lang),
    remark: [...variants, ...territoriesNote(grants, lang)].join("\u00a0; "),
    grants,
  }));
  return sheetOf({ role: BENEFICIARIES_ROLE, keys: BENEFICIARY_KEYS, shares, annex, report }, lang);
}

/** One row a territory, as the annex writes it whatever the case and accents; a line for several is a row of its own. */
export function territoriesSheet(report: Report, annex: Annex, lang: Lang): SheetPlan {
  const shares = byTerritory(grantsOf(report, annex)).map(({ name, grants }) => ({
    name: name === "" ? say(distributionTexts["no-territory"], lang) : name,
    remark: say(distributionTexts.structures, lang, { count: byBeneficiary(grants).length }),
    grants,
  }));
  return sheetOf({ role: TERRITORIES_ROLE, keys: TERRITORY_KEYS, shares, annex, report }, lang);
}

/** A structure met in several territories says which: its row cannot be read as one territory's. */
function territoriesNote(grants: readonly Grant[], lang: Lang): readonly string[] {
  const names = new Map(
    grants.flatMap(({ line: { territory } }) => (territory ? [[fold(territory), territory]] : [])),
  );
  if (names.size < 2) return [];
  return [say(distributionTexts.territories, lang, { names: [...names.values()].join(", ") })];
}

type TextKey = keyof typeof distributionTexts;
interface Keys {
  readonly sheet: TextKey;
  readonly title: TextKey;
  readonly name: TextKey;
  readonly remark: TextKey;
}
const BENEFICIARY_KEYS: Keys = {
  sheet: "by-beneficiary",
  title: "by-beneficiary-title",
  name: "beneficiary",
  remark: "spellings",
};
const TERRITORY_KEYS: Keys = {
  sheet: "by-territory",
  title: "by-territory-title",
  name: "territory",
  remark: "structures-column",
};

const HEADER_ROW = 3;
/** Name, remark and number of grants come before the themes. */
const FIRST_THEME = 3;

interface Drawn {
  readonly role: string;
  readonly keys: Keys;
  readonly shares: readonly Share[];
  readonly annex: Annex;
  readonly report: Report;
}

function sheetOf({ role, keys, shares, annex, report }: Drawn, lang: Lang): SheetPlan {
  const text = (key: TextKey): string => say(distributionTexts[key], lang);
  const themes = annex.themes;
  const totalColumn = FIRST_THEME + themes.length;
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + shares.length;
  const column = (index: number): string =>
    `${toA1({ row: first, column: index })}:${toA1({ row: Math.max(first, last), column: index })}`;
  const rows = shares.map(({ name, remark, grants }, index) => [
    textCell(name, "text"),
    textCell(remark, "text"),
    numberCell(String(grants.length), "count"),
    ...themes.map((theme) => amountCell(grants.filter((grant) => grant.theme === theme))),
    formulaCell(
      `=SUM(${toA1({ row: first + index, column: FIRST_THEME })}:${toA1({ row: first + index, column: totalColumn - 1 })})`,
      "computed",
    ),
  ]);
  const total = [
    textCell(text("total"), "total"),
    blankCell("total"),
    formulaCell(`=SUM(${column(2)})`, "total-count"),
    ...[...themes.map((_, index) => FIRST_THEME + index), totalColumn].map((index) =>
      formulaCell(`=SUM(${column(index)})`, "total-amount"),
    ),
  ];
  const lines = themes.flatMap((theme) =>
    lineTerms(grantsOf(report, annex).flatMap((grant) => (grant.theme === theme ? [grant.line] : []))),
  );
  const control = sumFormula(lines);
  const sum = Amount.sum(lines.map(({ amount }) => Amount.fromDecimal(amount))).toExact();
  const blanks = Array.from({ length: totalColumn - 1 }, () => blankCell("line"));
  const at = (row: number): string => toA1({ row, column: totalColumn });
  return {
    role,
    title: text(keys.sheet),
    tabColour: ACCENT,
    rows: [
      [textCell(text(keys.title), "title")],
      [textCell(text("note"), "note")],
      [],
      [keys.name, keys.remark, "grants" as const]
        .map((key) => textCell(text(key), "header"))
        .concat(
          themes.map((theme) =>
            textCell(
              say(distributionTexts.theme, lang, { number: String(theme.number ?? theme.rank) }),
              "header",
            ),
          ),
          textCell(text("amount"), "header"),
        ),
      ...rows,
      total,
      [
        textCell(text("control"), "line"),
        ...blanks,
        control === null ? numberCell(sum, "amount") : formulaCell(control, "amount"),
      ],
      [
        textCell(text("gap"), "line"),
        ...blanks,
        formulaCell(`=ROUND(${at(last + 1)}-${at(last + 2)},2)`, "gap"),
      ],
    ],
    looks: SHARED_LOOKS,
    columnWidths: [40, 34, 13, ...themes.map(() => 18), 20],
    rowHeights: { [HEADER_ROW]: 32 },
    merges: [],
    frozenRows: HEADER_ROW + 1,
    outline: [],
    print: {
      orientation: "landscape",
      titleRows: { top: HEADER_ROW, bottom: HEADER_ROW },
      footerLeft: text(keys.sheet),
    },
    chart: null,
  };
}

function amountCell(grants: readonly Grant[]): PlannedCell | null {
  if (grants.length === 0) return blankCell("amount");
  const terms = lineTerms(grants.map(({ line }) => line));
  const formula = sumFormula(terms);
  if (formula !== null) return formulaCell(formula, "amount");
  return numberCell(Amount.sum(terms.map(({ amount }) => Amount.fromDecimal(amount))).toExact(), "amount");
}
