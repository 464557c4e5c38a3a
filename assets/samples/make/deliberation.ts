import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { inColumn, inProse } from "./euros";
import type { Faults } from "./faults";
import {
  codeCents,
  operationCents,
  themeCents,
  type SampleFigures,
  type SampleOperation,
  type SampleTheme,
} from "./figures";
import { fixDates } from "./zip";

const said = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } });
const titled = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text, heading: level, spacing: { before: 240, after: 120 } });

/** The deliberation as a Word file: articles, the imputations' table, then the annexes that tell each operation. */
export async function deliberationBytes(figures: SampleFigures, faults: Faults): Promise<Uint8Array> {
  const articles = figures.themes.flatMap((theme, index) => article(theme, index + 1, faults));
  const rank = figures.themes.length + 1;
  const document = new Document({
    creator: "Pointage",
    title: "Délibération n° 2025-031",
    sections: [
      {
        children: [
          titled("DÉPARTEMENT DES TROIS-RIVIÈRES", HeadingLevel.TITLE),
          said("DÉLIBÉRATION DE LA COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL"),
          said("RÉUNION DU 3 MARS 2025"),
          said("SOUTIEN AUX INITIATIVES LOCALES, ANNÉE 2025 (N° 2025-031)"),
          said("La Commission permanente du Conseil départemental,"),
          said("Vu le code général des collectivités territoriales, notamment son article L. 3211-2 ;"),
          said("Vu le rapport du Président du Conseil départemental, ci-annexé ;"),
          said("Après en avoir délibéré, décide :"),
          ...articles,
          titled(`Article ${rank}`, HeadingLevel.HEADING_2),
          said("D'autoriser le Président à signer les conventions avec les structures citées en annexe 4."),
          titled(`Article ${rank + 1}`, HeadingLevel.HEADING_2),
          said(
            "Les dépenses qui découlent de la présente délibération sont imputées comme suit sur le budget départemental :",
          ),
          imputations(figures),
          ...figures.themes.flatMap((theme, index) => narrative(theme, index + 1)),
        ],
      },
    ],
  });
  return fixDates(await Packer.toBuffer(document));
}

function article(theme: SampleTheme, rank: number, faults: Faults): readonly Paragraph[] {
  const cents = themeCents(theme);
  const stated = faults.articleRounded && rank === 3 ? Math.floor(cents / 100) * 100 : cents;
  return [
    titled(`Article ${rank}`, HeadingLevel.HEADING_2),
    said(
      `De financer les ${theme.operations.length} opérations de la thématique ${rank} « ${theme.title} », décrites en annexe ${rank}, pour un montant total de ${inProse(stated)}, au profit des structures et selon la répartition financière figurant en annexe 4.`,
    ),
  ];
}

function imputations(figures: SampleFigures): Table {
  const header = ["Code opération", "Imputation budgétaire", "Libellé opération", "AE (€)", "Dépense (€)"];
  const rows = figures.imputations.map((imputation) => [
    imputation.code,
    imputation.budgetImputation,
    imputation.label,
    inColumn(imputation.authorisedCents),
    inColumn(codeCents(figures, imputation.code)),
  ]);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [header, ...rows].map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });
}

function narrative(theme: SampleTheme, rank: number): readonly Paragraph[] {
  return [
    titled(`Annexe ${rank}`, HeadingLevel.HEADING_1),
    said(`Thématique ${rank} : ${theme.title}`),
    ...theme.operations.flatMap((operation, index) => operationTold(operation, index + 1)),
  ];
}

function operationTold(operation: SampleOperation, rank: number): readonly Paragraph[] {
  const structures = operation.lines.filter((line) => line.retained).length;
  return [
    titled(`Opération ${rank} : ${operation.title}`, HeadingLevel.HEADING_2),
    said(operation.purpose),
    said("Proposition 2025 :"),
    said(
      `Il est proposé d'aider ${structures} structures, pour un montant total de ${inProse(operationCents(operation))}.`,
    ),
  ];
}
