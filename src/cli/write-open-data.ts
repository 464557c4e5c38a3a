import {
  openData,
  openDataCsv,
  PUBLICATION_THRESHOLD,
  type DossierFacts,
  type DossierRead,
  type OpenData,
} from "../engine/outputs";
import { Amount, formatAmount } from "../engine/money";
import { exportTexts, say, type Lang } from "../texts";
import type { ExportRequest } from "./arguments";
import type { OpenedDossier } from "./check-dossier";
import { writeOutput } from "./output-file";

interface Published {
  readonly dossier: DossierRead;
  readonly facts: DossierFacts;
  readonly opened: OpenedDossier;
  readonly request: ExportRequest;
}

/** `pointage export --scdl`: the grants as open data. Gives the lines to say. */
export async function writeOpenData(
  file: string,
  { dossier, facts, opened, request }: Published,
): Promise<readonly string[]> {
  const grantor = { ...request.facts, decision: request.facts.decision ?? facts.decision };
  const data = openData(dossier.report, dossier.annex, opened.annex.sheets, grantor);
  await writeOutput(file, new TextEncoder().encode(openDataCsv(data)));
  return scdlLines(file, data, request.lang);
}

function scdlLines(file: string, data: OpenData, lang: Lang): readonly string[] {
  const euros = (amount: string): string => formatAmount(Amount.fromDecimal(amount), lang);
  const { rows, unfilled, above, leftOut } = data;
  return [
    say(exportTexts.scdl, lang, { file, rows: rows.length }),
    ...unfilled.map((one) => say(exportTexts.unfilled, lang, { ...one })),
    ...(leftOut > 0 ? [say(exportTexts["left-out"], lang, { count: leftOut })] : []),
    say(exportTexts.above, lang, { threshold: euros(PUBLICATION_THRESHOLD), count: above.length }),
    ...above.map(({ beneficiary, amount }) =>
      say(exportTexts["above-one"], lang, { name: beneficiary, amount: euros(amount) }),
    ),
  ];
}
