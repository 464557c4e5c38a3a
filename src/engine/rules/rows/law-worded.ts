import { findingTexts, type Text } from "../../../texts";
import type { Place, TableOfAmounts } from "../../model";
import type { Misfit, Spot, Sum } from "../../tables";
import type { Fill } from "../rule";

type Titled = Pick<TableOfAmounts, "titles">;

/** What a figure that breaks a law of its table is, and that law. */
export function fillOf(
  table: Titled,
  name: string,
  place: Place,
  { sum, at }: Pick<Misfit, "sum" | "at">,
): Fill {
  return { place, name, column: table.titles[at.column] ?? "", law: lawOf(table, sum) };
}

export function messageOf({ along, total, borneOut }: Sum, at: Spot, isSettled: boolean): Text {
  if (along === "column") return findingTexts[at.row === total.row ? "table-law-total" : "table-law-row"];
  if (borneOut === 0) return findingTexts["table-law-left"];
  return findingTexts[isSettled ? "table-law" : "table-law-open"];
}

/** « Subvention − Avance = Solde », « 2024 + 2025 = Total »: the columns from the left, as they are read. */
function lawOf({ titles }: Titled, { total, parts }: Sum): string {
  const title = ({ column }: Spot) => titles[column] ?? "";
  const last = parts.at(-1);
  if (!last || parts.some(({ column }) => column < total.column))
    return `${parts.map(title).join(" + ")} = ${title(total)}`;
  return `${[total, ...parts.slice(0, -1)].map(title).join(" − ")} = ${title(last)}`;
}
