import { refersTo, sumReferences, type SumReference } from "../../../grid";
import type { Annex, CellPlace, GrantLine, StatedTotal, Theme } from "../../../model";

/** The theme that has a sheet to itself, where a formula is but a link into its column of amounts: « ='Axe 2'!D14 ». */
export function themeLinked({ formula, at }: StatedTotal, { themes }: Annex): Theme | null {
  const link = at.kind === "cell" && formula !== null ? linkOf(formula, at.sheet) : null;
  if (!link) return null;
  const on = themes.filter((theme) => amountsOf(theme).some((place) => isOn(place, link)));
  const [theme] = on;
  const isOwn = theme && on.length === 1 && amountsOf(theme).every((place) => isOn(place, link));
  return isOwn && amountsOf(theme).some(({ column }) => column === link.range.left) ? theme : null;
}

/** The other sheets that a formula is but a link to, one of its cells; null for any other formula. */
export function linkOf(formula: string, sheet: string): SumReference | null {
  // The name of a sheet may hold brackets, and no link calls a function.
  const isCall = formula.replace(/'[^']*'/g, "").includes("(");
  const sum = formula.startsWith("=") && !isCall ? sumReferences(formula, sheet) : null;
  const [link, ...others] = sum?.references ?? [];
  if (!link || others.length > 0 || sum?.constants.length !== 0) return null;
  const { top, left, bottom, right } = link.range;
  const isOne = top === bottom && left === right;
  return isOne && !refersTo(link, { sheet, row: top, column: left }) ? link : null;
}

function amountsOf({ operations }: Theme): readonly CellPlace[] {
  const placeOf = ({ amount: { at } }: GrantLine) => (at.kind === "cell" ? [at] : []);
  return operations.flatMap(({ lines }) => lines.flatMap(placeOf));
}

function isOn({ sheet }: CellPlace, link: SumReference): boolean {
  return sheet.toLowerCase() === link.sheet.toLowerCase();
}
