import type { LineGroups } from "../reading/annex";
import { groupBy } from "../lists";
import type { Annex } from "../model";
import { readTotalLabel } from "../tables";
import { fold } from "../wording";

/**
 * The lines of what the recapitulations of an annex sum up, by what they call it beside its code or its total, for a text may
 * say so too: those of a column, and those that add up some of them. What a theme or an operation is called is that.
 */
export function recapGroups({ themes, recapitulated = [] }: Annex): readonly LineGroups[] {
  const titles = new Set(
    themes.flatMap((theme) => [theme, ...theme.operations]).map(({ title }) => fold(title)),
  );
  return [...groupBy(recapitulated, ({ by }) => by).values()].map((own): LineGroups => {
    const called = own.map(({ name, label, lines }) => ({
      name: label ?? readTotalLabel(name)?.names ?? name,
      lines,
      places: [],
    }));
    return new Map(
      [...groupBy(called, ({ name }) => fold(name))].flatMap(([key, [one, another]]) =>
        one && !another && !titles.has(key) ? [[key, one] as const] : [],
      ),
    );
  });
}
