import { textDocument } from "../../src/documents";
import type { RoledDocument } from "../../src/engine/model";
import { kept, type Figures, type Operation, type Theme } from "./figures";
import { grouped } from "./draw-sheets";
import { creditCells, type CreditField, type Wording } from "./wordings";

/** Which documents a dossier has. */
export interface Parts {
  readonly deliberation: boolean;
  readonly report: boolean;
  readonly narrative: boolean;
  readonly conventions: boolean;
  readonly print: boolean;
}

export function drawDocuments(figures: Figures, wording: Wording, parts: Parts): readonly RoledDocument[] {
  const documents: RoledDocument[] = [];
  if (parts.deliberation) documents.push(document(deliberation(figures, wording, parts), "deliberation.txt"));
  if (parts.report) documents.push(document(report(figures, wording), "rapport.txt"));
  return documents;
}

function document(text: string, file: string): RoledDocument {
  return { text: textDocument(text, file), role: null };
}

function deliberation(figures: Figures, wording: Wording, parts: Parts): string {
  const articles = figures.themes.flatMap((theme, index) =>
    theme.article.present ? [wording.article(index + 1, theme)] : [],
  );
  const rank = figures.themes.length + (figures.phantom ? 2 : 1);
  return [
    "DÉPARTEMENT DES TROIS-RIVIÈRES",
    "DÉLIBÉRATION DE LA COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL",
    "RÉUNION DU 3 MARS 2025",
    "(N°2025-131)",
    "Vu le code général des collectivités territoriales, notamment son article L.3211-2 ;",
    wording.before,
    ...articles,
    ...(figures.phantom ? [wording.article(figures.themes.length + 1, figures.phantom)] : []),
    wording.credits.intro(rank),
    creditTable(figures, wording, "deliberation"),
    "Dans les conditions de vote ci-dessous :",
    "Pour : 34 voix. Contre : 0 voix. Abstention : 7 voix.",
    "(Adopté)",
    ...(parts.narrative ? figures.themes.flatMap((theme, index) => narrative(theme, index, wording)) : []),
    ...(parts.print ? [print(figures, wording)] : []),
    ...(parts.conventions
      ? figures.themes.flatMap((theme, index) => conventions(theme, index, wording))
      : []),
  ].join("\n\n");
}

function report(figures: Figures, wording: Wording): string {
  const isTable = wording.reportTheme(1, figures.themes[0] as Theme).includes("\t");
  const themes = figures.themes.map((theme, index) => wording.reportTheme(index + 1, theme));
  return [
    "RAPPORT N°12",
    "RAPPORT DU PRÉSIDENT À LA COMMISSION PERMANENTE",
    "Le présent rapport propose l'attribution de subventions au titre de l'année 2025.",
    ...(isTable ? [["Thématique\tNombre d'opérations\tMontant", ...themes].join("\n")] : themes),
    "Il convient de statuer sur cette affaire et, le cas échéant :",
    ...figures.themes.map((theme, index) => wording.reportListed(index + 1, theme)),
    "- De m'autoriser à signer les conventions correspondantes.",
    "Les dépenses seront imputées sur le budget départemental comme suit :",
    creditTable(figures, wording, "report"),
  ].join("\n\n");
}

function creditTable(figures: Figures, wording: Wording, of: "deliberation" | "report"): string {
  const table = of === "deliberation" ? wording.credits : wording.reportCredits;
  const fields: readonly CreditField[] = table.fields;
  const rows = figures.credits.map((credit) => creditCells(credit, of, fields, wording.figure));
  switch (table.layout) {
    case "tabs":
      return [table.header, ...rows].map((row) => row.join("\t")).join("\n");
    case "spaces":
      return [table.header, ...rows].map((row) => row.join(" ")).join("\n");
    case "cells":
      return [table.header, ...rows].map((row) => row.join("\n")).join("\n");
  }
}

function narrative(theme: Theme, index: number, wording: Wording): readonly string[] {
  const told = theme.operations.flatMap((operation, rank) => operationTold(operation, rank, wording));
  return [`Annexe ${index + 1}`, wording.themeHeading(index + 1, theme.title), ...told];
}

function operationTold(operation: Operation, rank: number, wording: Wording): readonly string[] {
  const { narrative: told } = operation;
  if (!told) return [];
  const sentences =
    told.kind === "sum"
      ? [wording.narrativeSum(told.count, wording.euros(told.cents))]
      : [
          wording.narrativeList(told.count),
          ...kept(operation).map((line) => wording.narrativeItem(line.alias, wording.euros(line.told))),
        ];
  return [
    wording.operationHeading(rank + 1, operation.title),
    "1. Descriptif :",
    "Les structures accompagnent les publics tout au long de l'année.",
    `2. ${wording.proposal}`,
    ...sentences,
  ];
}

function print(figures: Figures, wording: Wording): string {
  const rows = [["OPÉRATION", "TERRITOIRE", "STRUCTURE", "DESCRIPTION", "MONTANT PROPOSÉ"]];
  const blank = (label: string, cents: number): string[] => [
    "",
    "",
    label,
    "",
    `${grouped(cents, " ", ",")} €`,
  ];
  const out: string[] = ["Annexe 5", "Répartition financière des opérations"];
  figures.themes.forEach((theme, t) => {
    out.push(wording.themeHeading(t + 1, theme.title));
    const table = [...rows];
    theme.operations.forEach((operation, o) => {
      operation.lines.forEach((line, l) => {
        if (line.printed === null || line.added) return;
        const amount = line.printed === 0 ? "" : `${grouped(line.printed, " ", ",")} €`;
        table.push([
          l === 0 ? wording.operationHeading(o + 1, operation.title) : "",
          line.territory,
          line.beneficiary,
          line.description,
          amount,
        ]);
      });
      table.push(blank("TOTAL", operation.printedTotal));
    });
    table.push(blank(`TOTAL ${t + 1}`, theme.printedTotal));
    out.push(table.map((row) => row.join("\t")).join("\n"));
  });
  return out.join("\n\n");
}

function conventions(theme: Theme, index: number, wording: Wording): readonly string[] {
  return theme.operations.flatMap((operation, rank): readonly string[] => {
    const { convention } = operation;
    if (!convention) return [];
    return [
      wording.convention(index + 1, rank + 1, operation.title),
      ...(convention.cents === null ? [] : [wording.conventionAmount(wording.euros(convention.cents))]),
      wording.conventionCode(convention.code),
    ];
  });
}
