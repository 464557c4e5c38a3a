import { imputationSummary } from "../engine/outputs";
import { Amount, formatAmount } from "../engine/money";
import { writeSummary } from "../excel";
import { say, summaryTexts, writeCommandTexts } from "../texts";
import { hasAlarm } from "./check";
import { Refusal } from "./refusal";
import type { CopyDone, OpenCopy } from "./write-copy";

/** `pointage summary`: the imputation table computed from the annex, on a sheet of the copy. */
export async function summarise({ request, result }: OpenCopy): Promise<CopyDone> {
  const { lang, output, dossier } = request;
  const summary = imputationSummary(result.report, result.annex.annex);
  if (!summary) throw new Refusal(dossier, "no-imputations");
  const { sheet, otherTitle } = await writeSummary(summary, lang);
  const codes = summary.rows.filter(({ code }) => code !== null);
  const unmapped = summary.rows.find(({ code }) => code === null);
  const total = Amount.sum(codes.map(({ computed }) => Amount.fromDecimal(computed)));
  const amount = formatAmount(total, lang);
  return {
    lines: [
      say(writeCommandTexts.summarised, lang, { file: output ?? "", sheet, codes: codes.length, amount }),
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
