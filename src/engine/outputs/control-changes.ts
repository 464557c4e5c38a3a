import { Amount } from "../money";
import { changeTexts, say, type Lang } from "../../texts";
import type { CheckState, KeptFinding, VersionLine } from "./check-state";
import type { SheetBuilder, Row } from "./sheet-builder";
import { placeCell, placeName } from "./place-cell";
import { changeName, changeSentences, lineName, totalName } from "./say-changes";
import { typesetFor } from "./rich-text";
import { sayMoment } from "./say-moment";
import { blankCell, numberCell, textCell } from "./sheet-plan";
import { isUnchanged, versionChanges, type TotalChange } from "./version-changes";

type Text = keyof typeof changeTexts;

/** What became of the dossier since an earlier check: in a few sentences, then finding by finding and line by line. */
export function changesSection(builder: SheetBuilder, before: CheckState, now: CheckState, lang: Lang): void {
  const text = (key: Text): string => say(changeTexts[key], lang);
  const changes = versionChanges(before, now);
  const { findings, lines, totals } = changes;
  builder.section(
    before.at === null
      ? text("since-version")
      : say(changeTexts.since, lang, { moment: sayMoment(before.at, lang) }),
  );
  for (const sentence of changeSentences(changes, before, now, lang))
    builder.add([textCell(sentence, "plain")]);
  if (isUnchanged(changes)) return;
  const moved: readonly Row[] = [
    ...(findings?.fixed ?? []).map((finding) => findingRow(finding, "fixed", lang)),
    ...(findings?.new ?? []).map((finding) => findingRow(finding, "new", lang)),
    ...lines.removed.map((line) => lineRow(line, null, text("removed"), lang)),
    ...lines.added.map((line) => lineRow(null, line, text("added"), lang)),
    ...lines.changed.map((one) =>
      lineRow(one.before, one.after, changeName(one.before, one.after, lang), lang),
    ),
    ...totals.map((one) => totalRow(one, lang)),
  ];
  builder.header(
    [text("what"), text("line-or-finding"), null, text("before"), text("after"), text("gap"), text("state")],
    1,
    2,
  );
  for (const row of moved) builder.addSpanning(row, 1, 2);
}

/** A finding that is gone was wrong before; one that is new is wrong now: its gap stands on that side. */
function findingRow({ at, message, headline, gap }: KeptFinding, state: "fixed" | "new", lang: Lang): Row {
  const [before, after] = state === "fixed" ? [gap ?? null, null] : [null, gap ?? null];
  return [
    // A cell that is gone from the findings may have moved since: it is named, not linked.
    state === "new" ? placeCell(at, lang) : textCell(placeName(at, lang), "text"),
    textCell(typesetFor(headline ?? message, lang), "text"),
    blankCell("text"),
    numberCell(before, "gap"),
    numberCell(after, "gap"),
    blankCell("gap"),
    textCell(say(changeTexts[state], lang), state === "fixed" ? "good" : "bad"),
  ];
}

function lineRow(before: VersionLine | null, after: VersionLine | null, state: string, lang: Lang): Row {
  const line = after ?? before;
  const amount = (one: VersionLine | null): Amount => Amount.fromDecimal(one?.amount ?? "0");
  const gap = amount(after).minus(amount(before));
  const fill = { operation: line?.operation ?? "", title: line?.operationTitle ?? "" };
  return [
    textCell(say(changeTexts["operation-named"], lang, fill).trim(), "text"),
    textCell(line && lineName(line, lang), "text"),
    blankCell("text"),
    numberCell(before?.amount ?? null, "amount"),
    numberCell(after?.amount ?? null, "amount"),
    numberCell(gap.isZero ? null : gap.toFixed(), "gap"),
    textCell(state, "centred"),
  ];
}

function totalRow({ before, after }: TotalChange, lang: Lang): Row {
  const gap = Amount.fromDecimal(after.amount).minus(Amount.fromDecimal(before.amount));
  return [
    textCell(say(changeTexts["stated-total"], lang), "text"),
    textCell(totalName(after, lang), "text"),
    blankCell("text"),
    numberCell(before.amount, "amount"),
    numberCell(after.amount, "amount"),
    numberCell(gap.toFixed(), "gap"),
    textCell(say(changeTexts["total-changed"], lang), "centred"),
  ];
}
