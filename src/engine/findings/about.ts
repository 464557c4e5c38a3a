import type { Annex, Place, Theme } from "../model";
import type { Violation } from "../rules";

/** The part of the annex that a violation is about: a theme ("3"), an operation ("3.2"); undefined for the whole. */
export function aboutOf({ scope, at }: Pick<Violation, "scope" | "at">, annex: Annex): string | undefined {
  if (scope?.kind === "lines") return scope.operation;
  if (scope?.kind === "operations") return sharedBy(scope.operations);
  return annex.themes.find((theme) => spans(theme, at))?.rank.toString();
}

/** The operation, or the theme that several share. */
function sharedBy(operations: readonly string[]): string | undefined {
  const [first, ...others] = operations;
  if (first === undefined || others.length === 0) return first;
  const themes = new Set(operations.map((id) => id.split(".")[0] ?? ""));
  return themes.size === 1 ? [...themes][0] : undefined;
}

/** Whether a cell stands between a theme's first and last rows, in their sheet. */
function spans(theme: Theme, at: Place): boolean {
  if (at.kind !== "cell") return false;
  const rows = placesOf(theme).flatMap((place) =>
    place?.kind === "cell" && place.sheet === at.sheet ? [place.row] : [],
  );
  return rows.some((row) => row <= at.row) && rows.some((row) => row >= at.row);
}

function placesOf(theme: Theme): readonly (Place | null | undefined)[] {
  return [
    theme.titleAt,
    theme.statedTotal?.at,
    ...theme.operations.flatMap((operation) => [
      operation.titleAt,
      operation.statedTotal?.at,
      ...operation.lines.map((line) => line.at),
    ]),
  ];
}
