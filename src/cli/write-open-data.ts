import {
  grantorOf,
  openData,
  openDataCsv,
  PUBLICATION_THRESHOLD,
  type DossierFacts,
  type DossierRead,
  type OpenData,
  type ScdlField,
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
  const grantor = grantorOf(request.facts, facts);
  const data = openData(dossier.report, dossier.annex, opened.annex.sheets, grantor);
  await writeOutput(file, new TextEncoder().encode(openDataCsv(data)));
  return scdlLines(file, data, request.lang);
}

/** What fills each field that the dossier does not: an option, or a column of the workbook. */
const FILLED_BY: Partial<Record<ScdlField, keyof typeof exportTexts>> = {
  nomAttribuant: "fill-grantor",
  idAttribuant: "fill-siret",
  dateConvention: "fill-convention-date",
  idBeneficiaire: "fill-beneficiary",
  conditionsVersement: "fill-payment",
  datesPeriodeVersement: "fill-payment-dates",
  notificationUE: "fill-notified",
};

function scdlLines(file: string, data: OpenData, lang: Lang): readonly string[] {
  const euros = (amount: string): string => formatAmount(Amount.fromDecimal(amount), lang);
  const { rows, unfilled, above, leftOut, wrong } = data;
  return [
    say(exportTexts.scdl, lang, { file, rows: rows.length }),
    ...(unfilled.length === 0
      ? [say(exportTexts["scdl-complete"], lang)]
      : [say(exportTexts["scdl-incomplete"], lang, { count: unfilled.length })]),
    ...unfilled.map(({ field, rows: count }) => {
      const key = FILLED_BY[field];
      const filledBy = key === undefined ? "" : say(exportTexts[key], lang);
      return say(exportTexts.unfilled, lang, { field, rows: count, by: filledBy });
    }),
    ...wrong.map(({ beneficiary, text }) =>
      say(exportTexts["wrong-siret"], lang, { name: beneficiary, text }),
    ),
    ...(leftOut > 0 ? [say(exportTexts["left-out"], lang, { count: leftOut })] : []),
    say(exportTexts.above, lang, { threshold: euros(PUBLICATION_THRESHOLD), count: above.length }),
    ...above.map(({ beneficiary, amount }) =>
      say(exportTexts["above-one"], lang, { name: beneficiary, amount: euros(amount) }),
    ),
  ];
}
