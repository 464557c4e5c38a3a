import { controlSheet, imputationSummary } from "../engine/outputs";
import { Amount, formatAmount } from "../engine/money";
import { writeSheet, writeSummary } from "../excel";
import { controlTexts, say, summaryTexts, writeCommandTexts } from "../texts";
import { hasAlarm } from "./check";
import { checkFacts } from "./check-facts";
import { Refusal } from "./refusal";
import type { CopyDone, OpenCopy } from "./write-copy";

/** `pointage summary`: the imputation table computed from the annex, and the control sheet, on sheets of the copy. */
export async function summarise({ request, result, inputs }: OpenCopy): Promise<CopyDone> {
  const { lang, output, dossier } = request;
  const summary = imputationSummary(result.report, result.annex.annex);
  if (!summary) throw new Refusal(dossier, "no-imputations");
  const { sheet, otherTitle } = await writeSummary(summary, lang);
  const control = await writeSheet(controlSheet(result.report, await checkFacts(inputs), lang));
  const codes = summary.rows.filter(({ code }) => code !== null);
  const unmapped = summary.rows.find(({ code }) => code === null);
  const total = Amount.sum(codes.map(({ computed }) => Amount.fromDecimal(computed)));
  const amount = formatAmount(total, lang);
  return {
    lines: [
      say(writeCommandTexts.summarised, lang, { file: output ?? "", sheet, codes: codes.length, amount }),
      say(writeCommandTexts.controlled, lang, { sheet: control.sheet, count: result.report.ticks.length }),
      ...(control.otherTitle
        ? [say(writeCommandTexts["other-title"], lang, { title: say(controlTexts.sheet, lang) })]
        : []),
      ...(otherTitle
        ? [say(writeCommandTexts["other-title"], lang, { title: say(summaryTexts.sheet, lang) })]
        : []),
      ...(unmapped
        ? [
            say(writeCommandTexts.unmapped, lang, {
              amount: formatAmount(Amount.fromDecimal(unmapped.computed), lang),
              row: say(summaryTexts.unmapped, lang),
            }),
          ]
        : []),
    ],
    status: hasAlarm(result.report) ? 1 : 0,
  };
}
