import { asksForALook, CONTROL_SHEET_ROLE, controlSheet, imputationSummary } from "../engine/outputs";
import { Amount, formatAmount } from "../engine/money";
import { keptBySheet, writeSheet, writeSummary } from "../excel";
import { controlTexts, say, summaryTexts, writeCommandTexts } from "../texts";
import { checkFacts } from "./check-facts";
import { earlierVersion } from "./earlier-version";
import { Refusal } from "./refusal";
import { titleRemarks } from "./title-remarks";
import type { CopyDone, OpenCopy } from "./open-copy";

/** `pointage summary`: the imputation table computed from the annex, and the control sheet, on sheets of the copy. */
export async function summarise({ request, result, inputs }: OpenCopy): Promise<CopyDone> {
  const { lang, output, dossier, since } = request;
  const { report } = result;
  const { annex } = result.annex;
  const summary = imputationSummary(report, annex);
  if (!summary) throw new Refusal(dossier, "no-imputations");
  const earlier = since === undefined ? null : await earlierVersion(since, lang);
  const table = await writeSummary(summary, lang);
  const history = {
    annex,
    kept: await keptBySheet(CONTROL_SHEET_ROLE),
    ...(earlier ? { since: earlier.state } : {}),
  };
  const control = await writeSheet(controlSheet(report, await checkFacts(inputs), lang, history));
  const codes = summary.rows.filter(({ code }) => code !== null);
  const unmapped = summary.rows.find(({ code }) => code === null);
  const total = Amount.sum(codes.map(({ computed }) => Amount.fromDecimal(computed)));
  const amount = formatAmount(total, lang);
  const { sheet } = table;
  return {
    lines: [
      ...(earlier?.notices ?? []),
      say(writeCommandTexts.summarised, lang, { file: output ?? "", sheet, codes: codes.length, amount }),
      say(writeCommandTexts.controlled, lang, { sheet: control.sheet, count: report.ticks.length }),
      ...titleRemarks(table, say(summaryTexts.sheet, lang), lang),
      ...titleRemarks(control, say(controlTexts.sheet, lang), lang),
      ...(unmapped
        ? [
            say(writeCommandTexts.unmapped, lang, {
              amount: formatAmount(Amount.fromDecimal(unmapped.computed), lang),
              row: say(summaryTexts.unmapped, lang),
            }),
          ]
        : []),
    ],
    status: asksForALook(report) ? 1 : 0,
  };
}
