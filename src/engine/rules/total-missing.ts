import { findingTexts } from "../../texts";
import type { Annex, Place } from "../model";
import { defineRule, type Broken } from "./rule";

/** A total is stated where its siblings state theirs; where none does, that is said once for its level. */
export const totalMissing = defineRule({
  meta: { id: "total-missing", severity: "info", needs: ["annex"] },
  *check({ dossier: { annex } }) {
    yield* operations(annex);
    yield* themes(annex);
  },
});

/** Where one in so many states its total, stating none is the custom. */
const RARE = 20;

/** Whether totals are stated at a level: some are, and those that are not are no custom. */
function areStated(stated: number, missing: number): boolean {
  return stated > 0 && missing < stated * RARE;
}

/**
 * An operation alone in its theme may leave its total to the theme, and what it states may be the theme's: it says nothing
 * of those that stand beside one another. A line alone is its own total.
 */
function* operations(annex: Annex): Generator<Broken> {
  const alone = annex.themes.flatMap(({ operations, statedTotal }) =>
    operations.length === 1 && statedTotal === null ? operations : [],
  );
  const beside = annex.themes.flatMap(({ operations }) => (operations.length > 1 ? operations : []));
  const kinds = [beside, alone].map((asked) => {
    const missing = asked.filter((operation) => operation.statedTotal === null);
    return { missing, stated: areStated(asked.length - missing.length, missing.length) };
  });
  const told = kinds.flatMap(({ missing, stated }) => missing.map((operation) => ({ operation, stated })));
  const custom = told.find(({ stated }) => !stated);
  for (const { operation, stated } of told.filter((one) => one.stated || one === custom)) {
    const at = operation.lines.at(-1)?.at ?? operation.titleAt;
    if (!at) continue;
    yield {
      message: findingTexts[stated ? "total-missing-operation" : "total-missing-operations"],
      fill: { operation: operation.id, title: operation.title, place: at },
      at,
      scope: { kind: "operations", operations: [operation.id] },
    };
  }
}

function* themes(annex: Annex): Generator<Broken> {
  const asked = annex.themes.filter((theme) => theme.operations.length > 1);
  const missing = asked.filter((theme) => theme.statedTotal === null);
  const stated = areStated(asked.length - missing.length, missing.length);
  for (const theme of stated ? missing : missing.slice(0, 1)) {
    const at: Place | null | undefined = theme.titleAt ?? theme.operations.at(-1)?.lines.at(-1)?.at;
    if (!at) continue;
    yield {
      message: findingTexts[stated ? "total-missing-theme" : "total-missing-themes"],
      fill: { theme: String(theme.rank), title: theme.title, place: at },
      at,
      scope: { kind: "operations", operations: theme.operations.map((operation) => operation.id) },
    };
  }
}
