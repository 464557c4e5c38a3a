import type { Report } from "../../../src/engine/findings";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** An annex of three themes and five operations, all its totals agreeing: 25 500,50 + 44 000 + 37 000,50 = 106 501 €. */
export const annex = `
1. Mobilité solidaire
OPERATION | TERRITOIRE | STRUCTURE | MONTANT PROPOSE
Opération 1 : Transport solidaire | Nord | ADEFI Mobilité | 12500.50
^ | Sud | Le Relais du Val | 8000
^ | | TOTAL | 20500.50
Opération 2 : Ateliers vélo | Nord | APSA Cycles | 4000
^ | Sud | UDAF Ateliers | 1000
^ | | TOTAL | 5000
 | | TOTAL | 25500.50

2. Logement des plus fragiles
OPERATION | TERRITOIRE | STRUCTURE | MONTANT PROPOSE
Opération 1 : Intermédiation locative | Nord | Habitat Insertion | 30000
^ | Sud | SOLIHA Plaine | 14000
^ | | TOTAL | 44000
 | | TOTAL | 44000

3. Jeunesse et insertion
OPERATION | TERRITOIRE | STRUCTURE | MONTANT PROPOSE
Opération 1 : Chantiers jeunes | Nord | Rencontres Solidaires | 22000.50
^ | Sud | Les Compagnons du Bois | 9000
^ | | TOTAL | 31000.50
Opération 2 : Fonds d'aide aux projets | Nord | Mission locale du Littoral | 6000
^ | | TOTAL | 6000
 | | TOTAL | 37000.50
 | | TOTAL GENERAL | 106501
`;

/** The documents of a dossier whose annex is the one above. */
export type Documents = Omit<DrawnDossier, "sheet">;

/** What is told beyond information: "rule place", the place being the document's own words for it. */
export function told(documents: Documents): readonly string[] {
  return accusations(reportOf(documents));
}

/** What is told beyond information of a dossier, in words, its blanks plain. */
export function messagesTold(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, message }) =>
    severity === "info" ? [] : [message.replace(/\s/g, " ")],
  );
}

/** The documents' amounts that are tied to nothing and not set aside, by their quotation. */
export function untied(documents: Documents): readonly string[] {
  return reportOf(documents).coverage.untied.map(({ at }) => ("quote" in at ? at.quote : at.address));
}

/** What is told once a figure, found once, is changed. */
export function toldWith(documents: Documents, from: string, to: string): readonly string[] {
  const change = (text: string | undefined): string | undefined => text?.replace(from, to);
  const changed = {
    ...documents,
    deliberation: change(documents.deliberation),
    report: change(documents.report),
  };
  if (changed.deliberation === documents.deliberation && changed.report === documents.report) {
    throw new Error(`not in the documents: ${from}`);
  }
  const { deliberation, report, ...rest } = changed;
  return told({
    ...rest,
    ...(deliberation === undefined ? {} : { deliberation }),
    ...(report === undefined ? {} : { report }),
  });
}

export function reportOf(documents: Documents): Report {
  return check(dossierFrom({ sheet: annex, ...documents }));
}

function accusations(report: Report): readonly string[] {
  return report.findings.flatMap(({ severity, rule, at }) =>
    severity === "info" ? [] : [`${rule}, ${"where" in at ? at.where : at.address}`],
  );
}
