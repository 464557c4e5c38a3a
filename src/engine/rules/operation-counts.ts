import type { Sourced, Theme } from "../model";
import type { Text } from "../../texts";
import type { Broken } from "./rule";

/** A count of operations that a document gives for a theme, against the annex's. */
export function* operationCounts(
  count: Sourced<number> | null,
  theme: Theme,
  message: Text,
): Generator<Broken> {
  if (!count || count.value === theme.operations.length) return;
  yield {
    message,
    fill: {
      place: count.at,
      theme: String(theme.rank),
      title: theme.title,
      said: String(count.value),
      counted: String(theme.operations.length),
    },
    at: count.at,
    related: theme.titleAt ? [theme.titleAt] : [],
    scope: { kind: "operations", operations: theme.operations.map((operation) => operation.id) },
    suspects: [{ at: count.at, for: 1, against: 1 }],
  };
}
