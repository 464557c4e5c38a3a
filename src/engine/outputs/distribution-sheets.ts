import { Amount, formatAmount } from "../money";
import type { Annex } from "../model";
import type { Report } from "../findings";
import { fold } from "../wording";
import { distributionTexts, say, type Lang } from "../../texts";
import { distributionSheet } from "./distribution-table";
import { byBeneficiary, byTerritory, grantsOf, type Grant } from "./grants";
import { PUBLICATION_THRESHOLD } from "./publication-threshold";
import type { SheetPlan } from "./sheet-plan";

/** The role by which the sheet of beneficiaries is found again. */
export const BENEFICIARIES_ROLE = "by-beneficiary";
/** The role by which the sheet of territories is found again. */
export const TERRITORIES_ROLE = "by-territory";

/**
 * One row a structure, its grants theme by theme, live over the annex; its other spellings and territories are shown, and
 * whether it is above the threshold of publication.
 */
export function beneficiariesSheet(report: Report, annex: Annex, lang: Lang): SheetPlan {
  const text = (key: keyof typeof distributionTexts): string => say(distributionTexts[key], lang);
  const threshold = formatAmount(Amount.fromDecimal(PUBLICATION_THRESHOLD), lang);
  const shares = alphabetical(byBeneficiary(grantsOf(report, annex))).map(({ name, variants, grants }) => ({
    name: name ?? text("no-name"),
    remark: joined([spelled(variants, lang), territoriesOf(grants, lang)]),
    grants,
  }));
  const drawn = {
    role: BENEFICIARIES_ROLE,
    head: report,
    sheet: text("by-beneficiary"),
    title: text("by-beneficiary-title"),
    remark: say(distributionTexts.threshold, lang, { threshold }),
    headers: [text("beneficiary"), text("spellings"), text("grants")],
    shares,
    mark: { header: say(distributionTexts.above, lang, { threshold }), above: PUBLICATION_THRESHOLD },
  } as const;
  return distributionSheet(drawn, annex, lang);
}

/** One row a territory, however it is spelled; a line for several is a row of its own. */
export function territoriesSheet(report: Report, annex: Annex, lang: Lang): SheetPlan {
  const text = (key: keyof typeof distributionTexts): string => say(distributionTexts[key], lang);
  const shares = alphabetical(byTerritory(grantsOf(report, annex))).map(({ name, variants, grants }) => ({
    name: name === "" ? text("no-territory") : name,
    remark: joined([
      say(distributionTexts.structures, lang, { count: byBeneficiary(grants).length }),
      spelled(variants, lang),
    ]),
    grants,
  }));
  const drawn = {
    role: TERRITORIES_ROLE,
    head: report,
    sheet: text("by-territory"),
    title: text("by-territory-title"),
    remark: text("together"),
    headers: [text("territory"), text("structures-column"), text("grants")],
    shares,
    mark: null,
  } as const;
  return distributionSheet(drawn, annex, lang);
}

/** As a reader looks a name up; last, what has none. */
function alphabetical<T extends { readonly name: string | null }>(named: readonly T[]): readonly T[] {
  const key = ({ name }: T): string => fold(name ?? "");
  const order = new Intl.Collator("fr", { numeric: true });
  return [...named].sort((a, b) =>
    key(a) === "" || key(b) === ""
      ? Number(key(a) === "") - Number(key(b) === "")
      : order.compare(key(a), key(b)),
  );
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\u202f; ");
}

function spelled(variants: readonly string[], lang: Lang): string {
  return variants.length === 0 ? "" : say(distributionTexts.spelled, lang, { names: variants.join(", ") });
}

/** A structure met in several territories says which: its row cannot be read as one territory's. */
function territoriesOf(grants: readonly Grant[], lang: Lang): string {
  const names = new Map(
    grants.flatMap(({ line: { territory } }) => (territory ? [[fold(territory), territory]] : [])),
  );
  return names.size < 2
    ? ""
    : say(distributionTexts.territories, lang, { names: [...names.values()].join(", ") });
}
