import type { Report } from "../findings";
import { Amount } from "../money";
import { controlTexts, roleName, ruleName, say, tickSourceTexts, type Lang } from "../../texts";
import { LAST, type SheetBuilder, type Row } from "./sheet-builder";
import { excerpt } from "./excerpt";
import { capital, placeCell, placeName } from "./place-cell";
import { typesetFor } from "./rich-text";
import { blankCell, numberCell, textCell, type PlannedCell } from "./sheet-plan";
import { tieOut, type TieOutQuantity } from "./tie-out";
import { untickedFindings } from "./unticked-findings";
import type { Witness } from "./witness";

/** Every amount that was ticked, under its quantity. Gives the row of its header; null where there is none. */
export function tickedAmounts(builder: SheetBuilder, report: Report, lang: Lang): number | null {
  builder.section(say(controlTexts.matrix, lang));
  const quantities = tieOut(report);
  if (quantities.length === 0) {
    builder.add([textCell(say(controlTexts["no-matrix"], lang), "note")]);
    return null;
  }
  const text = (key: keyof typeof controlTexts): string => say(controlTexts[key], lang);
  const top = builder.rows.length;
  builder.header(
    [text("quantity"), text("place"), null, text("amount"), text("expected"), text("gap"), text("tick")],
    1,
    2,
  );
  for (const quantity of quantities) {
    builder.addSpanning(quantityRow(quantity, lang), 0, 2);
    const first = builder.rows.length;
    for (const tick of quantity.witnesses) builder.addSpanning(witnessRow(tick, lang), 1, 2);
    builder.groups.push({ top: first, bottom: builder.rows.length - 1 });
  }
  otherMarks(builder, report, lang);
  return top;
}

/** What does not agree and is no figure of the annex has its mark too. */
function otherMarks(builder: SheetBuilder, report: Report, lang: Lang): void {
  const others = untickedFindings(report);
  if (others.length === 0) return;
  const blanks = Array.from({ length: LAST - 1 }, () => blankCell("group"));
  const count = textCell(String(others.length), "bad");
  builder.addSpanning([textCell(say(controlTexts["other-findings"], lang), "group"), ...blanks, count], 0, 2);
  const first = builder.rows.length;
  for (const { rule, at, stated, expected, gap } of others) {
    const row = [
      textCell(capital(ruleName(rule, lang)), "detail"),
      placeCell(at, lang),
      blankCell("text"),
      numberCell(stated ?? null, "amount"),
      numberCell(expected ?? null, "amount"),
      numberCell(gap ?? null, "gap"),
      textCell(say(controlTexts.differs, lang), "bad"),
    ];
    builder.addSpanning(row, 1, 2);
  }
  builder.groups.push({ top: first, bottom: builder.rows.length - 1 });
}

function quantityRow({ kind, about, title, expected, witnesses, agreeing }: TieOutQuantity, lang: Lang): Row {
  const count = witnesses.length;
  const sound = agreeing === count;
  const verdict = sound
    ? say(controlTexts["all-agree"], lang, { count })
    : say(controlTexts["some-differ"], lang, { agreeing, count });
  const name = title === "" ? about : say(controlTexts.titled, lang, { about, title });
  const blank = blankCell("group");
  return [
    textCell(say(controlTexts[kind], lang, { name }), "group"),
    blank,
    blank,
    blank,
    numberCell(expected, "total-amount"),
    blank,
    textCell(verdict, sound ? "good" : "bad"),
  ];
}

function witnessRow(witness: Witness, lang: Lang): Row {
  const { source, amount, expected, agrees } = witness;
  const gap = Amount.fromDecimal(amount).minus(Amount.fromDecimal(expected)).toFixed();
  return [
    textCell(say(tickSourceTexts[source], lang), "detail"),
    witnessPlace(witness, lang),
    blankCell("text"),
    numberCell(amount, "amount"),
    numberCell(expected, "amount"),
    agrees ? blankCell("gap") : numberCell(gap, "gap"),
    textCell(say(controlTexts[agrees ? "agrees" : "differs"], lang), agrees ? "good" : "bad"),
  ];
}

/** Operations beyond so many are counted, not named. */
const NAMED_OPERATIONS = 8;

function witnessPlace({ at, amount, quote }: Witness, lang: Lang): PlannedCell | null {
  if ("document" in at) return textCell(capital(roleName(at.document, lang)), "text");
  if ("operations" in at) {
    const count = at.operations.length;
    const key = count > NAMED_OPERATIONS ? "operations-counted" : "operations-named";
    return textCell(say(controlTexts[key], lang, { count, names: at.operations.join(", ") }), "text");
  }
  if (quote === undefined) return placeCell(at, lang);
  const place = placeName(at, lang);
  const cited = say(controlTexts.cited, lang, { place, quote: excerpt(quote, amount) });
  return textCell(typesetFor(cited, lang), "text");
}
