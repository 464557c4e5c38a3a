import type { Annex, GrantLine, StatedTotal } from "../../src/engine/model";
import { toA1 } from "../../src/engine/grid";

/**
 * An annex as a few lines of text, to hold a reading against what is expected:
 *
 *     1 Jeunesse = 300
 *       1.1 Chantiers = 300: ADEFI 100, (CCAS 50), PAGE 200
 *     grand 300
 *     again 1 = 300
 *     part Lens = 150: 2 lines
 *     code C01 = 200: 3 lines
 *     unread B12 Note
 *
 * A rejected line stands in brackets, an unreadable mark is followed by "?", an unreadable amount is "‽", none "–".
 */
export function outline(annex: Annex): string {
  const out: string[] = [];
  for (const theme of annex.themes) {
    out.push(`${theme.number ?? theme.rank} ${theme.title || "∅"}${total(theme.statedTotal)}`);
    for (const operation of theme.operations) {
      const code = operation.code ? ` [${operation.code.value}]` : "";
      const lines = operation.lines.map(lineText).join(", ");
      out.push(`  ${operation.id} ${operation.title || "∅"}${code}${total(operation.statedTotal)}: ${lines}`);
    }
  }
  if (annex.grandTotal) out.push(`grand ${annex.grandTotal.amount.toExact().replace(/\.00$/, "")}`);
  for (const { of, total: said } of annex.repeated) {
    const named = of.kind === "operation" ? of.id : of.kind === "theme" ? String(of.rank) : "grand";
    out.push(`again ${named}${total(said)}`);
  }
  for (const { by, name, total: said, lines } of annex.recapitulated ?? []) {
    out.push(`${by} ${name}${total(said)}: ${lines.length} lines`);
  }
  for (const each of annex.unread) {
    out.push(`unread ${each.at.kind === "cell" ? toA1(each.at) : each.at.quote} ${each.text}`);
  }
  return out.join("\n");
}

function total(stated: StatedTotal | null): string {
  return stated ? ` = ${stated.kind === "amount" ? stated.amount.toExact().replace(/\.00$/, "") : "‽"}` : "";
}

function lineText(line: GrantLine): string {
  const amount =
    line.amount.kind === "amount"
      ? line.amount.amount.toExact().replace(/\.00$/, "")
      : line.amount.kind === "none"
        ? "–"
        : "‽";
  const name = line.beneficiary?.value ?? line.description ?? "∅";
  const code = line.code ? ` [${line.code.value}]` : "";
  const text = `${name}${line.retained.kind === "unreadable" ? "?" : ""} ${amount}${code}${line.hidden ? " hidden" : ""}${line.struck ? " struck" : ""}`;
  return line.retained.kind === "no" ? `(${text})` : text;
}

/** A drawing of expected lines, its common margin taken away. */
export function drawn(text: string): string {
  const lines = text
    .replace(/^\s*\n/, "")
    .trimEnd()
    .split("\n");
  const margin = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0),
  );
  return lines.map((line) => line.slice(margin)).join("\n");
}
