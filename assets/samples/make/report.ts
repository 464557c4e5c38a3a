import { inColumn, inProse } from "./euros";
import type { Faults } from "./faults";
import { codeCents, themeCents, type SampleFigures } from "./figures";

/** The report as pasted text: what each theme amounts to, then the table of imputations with its columns in line. */
export function reportText(figures: SampleFigures, faults: Faults): string {
  const themes = figures.themes.flatMap((theme, index) => [
    `${index + 1}. ${theme.title}`,
    "",
    `${theme.operations.length} opérations sont proposées dans cette thématique, pour un montant total de ${inProse(themeCents(theme))}`,
    `(annexes ${index + 1} et 4).`,
    "",
  ]);
  const decisions = figures.themes.flatMap((theme, index) => [
    `- de financer les ${theme.operations.length} opérations de la thématique ${index + 1} « ${theme.title} »,`,
    `pour un montant total de ${inProse(themeCents(theme))}, selon la répartition figurant en annexe 4 ;`,
    "",
  ]);
  return [
    "DÉPARTEMENT DES TROIS-RIVIÈRES",
    "",
    "RAPPORT DU PRÉSIDENT DU CONSEIL DÉPARTEMENTAL",
    "",
    "COMMISSION PERMANENTE - RÉUNION DU 3 MARS 2025",
    "",
    "SOUTIEN AUX INITIATIVES LOCALES, ANNÉE 2025",
    "",
    "Mesdames, Messieurs,",
    "",
    "Le présent rapport propose de soutenir les projets reçus à l'automne dans trois thématiques.",
    "",
    ...themes,
    "Si vous en êtes d'accord, je vous propose :",
    "",
    ...decisions,
    "La dépense serait imputée sur le budget départemental comme suit :",
    "",
    ...imputationLines(figures, faults),
    "",
    "Je vous prie de bien vouloir en délibérer.",
    "",
    "Le Président du Conseil départemental",
    "",
  ].join("\n");
}

function imputationLines(figures: SampleFigures, faults: Faults): readonly string[] {
  const header = [
    "Code opération",
    "Imputation",
    "Libellé opération",
    "AE (€)",
    "Disponible (€)",
    "Proposition (€)",
    "Solde (€)",
  ];
  const rows = figures.imputations.map((imputation, index) => {
    const proposal = codeCents(figures, imputation.code);
    const slip = faults.balanceWrong && index === 2 ? 100_000 : 0;
    return [
      imputation.code,
      imputation.budgetImputation,
      imputation.label,
      inColumn(imputation.authorisedCents),
      inColumn(imputation.availableCents),
      inColumn(proposal),
      inColumn(imputation.availableCents - proposal + slip),
    ];
  });
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((cells) => (cells[column] ?? "").length)));
  return table.map((cells) =>
    cells
      .map((cell, column) =>
        column < 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("   ")
      .trimEnd(),
  );
}
