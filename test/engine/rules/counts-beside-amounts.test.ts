import { testRule } from "../../support/rule-tester";

/** Counts of lists, of totals of the annex and of columns that do not say of what. */
const report = (text: string): string => `RAPPORT N° 8\n\n${text}`;
const told = (at: string, message: string) => ({ at, severity: "warning" as const, message });

/** What was asked beside what is granted, and how many each total says it sums up. */
const sheet = (ofMusic: string): string => `
  Discipline       | Association        | Demandé | Montant proposé
  Musique          | Harmonie du Lac    | 4200    | 3100
                   | Chorale Sainte-Ode | 1900    | 1450
                   | Fanfare du Bourg   | 2650    | 2200
  Total musique    | ${ofMusic}         | 8750    | 6750
  Théâtre          | Les Tréteaux       | 3300    | 2700
                   | La Malle           | 1250    | 900
  Total théâtre    | 2 associations     | 4550    | 3600
  Danse            | Entrechats         | 2100    | 1300
                   | Pas de deux        | 980     | 800
                   | Bal des Rives      | 760     | 640
                   | Ronde du Marais    | 450     | 410
  Total danse      | 4 associations     | 4290    | 3150
  TOTAL            |                    | 17590   | 13500`;
const SHEET = sheet("3 associations");

/** A table of a report whose column of numbers does not say of what. */
const table = (ofDance: string, all: string): string =>
  report(`Discipline\tNombre\tMontant
Musique\t3\t6 750 €
Théâtre\t2\t3 600 €
Danse\t${ofDance}\t3 150 €
TOTAL\t${all}\t13 500 €`);

/** Pupils of two kinds of schools, whose titles share their first part. */
const SCHOOLS = `
  Fournitures 2026 – écoles du plateau
  École   | Élèves | Dotation
  Brune   | 118    | 5900
  Combe   | 147    | 7350
  Total   | 265    | 13250
  Fournitures 2026 – écoles de la vallée
  École   | Élèves | Dotation
  Granges | 203    | 10150
  Mauve   | 96     | 4800
  Total   | 299    | 14950`;

const beds = (inAll: string): string =>
  report(`Le programme est réparti entre trois secteurs.

1) Hébergement – ${inAll}, 13 500 €

Par secteur : secteur Nord 7 000 € (31 logements) ; secteur Est 3 400 € (18 logements) ; secteur Sud 3 100 € (12 logements).`);

testRule("recipient-count", {
  valid: [
    { name: "as many as each total of the annex says", sheet: SHEET },
    {
      name: "what totals say that is no count of their lines",
      sheet: sheet("3 salles").replace("2 associations", "5 salles").replace("4 associations", "1 salle"),
    },
    ...[
      ["3 communes", "2 communes", "3 communes"],
      ["3 ans", "2 ans", "1 an"],
      ["3 nouvelles associations", "2 nouvelles associations", "1 nouvelle association"],
    ].map(([music = "", theatre = "", dance = ""]) => ({
      name: `what totals say of something else than who receives: ${dance}`,
      sheet: sheet(music).replace("2 associations", theatre).replace("4 associations", dance),
    })),
    {
      name: "as many associations as a total says, beside a town",
      sheet: sheet("3 associations")
        .replace("4 associations", "3 associations")
        .replace("Bal des Rives", "Ville de Brine"),
    },
    ...[
      "Après examen de 10 dossiers, il est proposé de retenir 9 projets, d'un coût de 17 590 €, pour 13 500 €.",
      "Après examen de 10 demandes, le comité retient 9 associations qui sollicitaient 17 590 €.",
      "Sur 10 dossiers reçus, 9 sont retenus, pour un montant demandé de 17 590 € et une aide de 13 500 €.",
      "Le comité de septembre aura à instruire 8 dossiers.",
      "Le service a vocation à examiner 8 demandes par campagne.",
      "Il a souhaité recevoir 8 porteurs avant l'été.",
      "Les 5 studios où travaillent les associations de la vallée bénéficient d'une aide comprise dans les 3 150 €.",
    ].map((text) => ({
      name: `what is counted of others than the annex holds: ${text}`,
      sheet: SHEET,
      report: report(text),
    })),
    { name: "a column « Nombre » that is right", sheet: SHEET, report: table("4", "9") },
    {
      name: "as many as ask for what the column of demands comes to",
      sheet: SHEET,
      report: report("Les services ont eu à instruire 9 demandes, pour 17 590 € sollicités."),
    },
    { name: "homes that add up as their amounts do", sheet: SHEET, report: beds("61 logements") },
    {
      name: "homes beside amounts that are not all of the one before",
      sheet: SHEET,
      report: report(`1) Hébergement – 66 logements, 13 500 €

Dont secteur Nord 7 000 € (31 logements) ; secteur Est 3 400 € (18 logements).`),
    },
    {
      name: "what the words on the sheet count, and those of another sheet's",
      sheet: SCHOOLS,
      report: report("Écoles du plateau : 265 élèves, 50 € par élève.\n\nÉcoles de la vallée : 299 élèves."),
    },
  ],
  invalid: [
    {
      name: "more that ask for more than the annex holds: a question",
      sheet: SHEET,
      report: report("Les services ont eu à instruire 10 demandes, pour 21 340 € sollicités."),
      findings: [{ ...told("10 ", "les autres ont-ils été écartés"), severity: "info" as const }],
    },
    {
      name: "one less than the lines that a total of the annex sums up",
      sheet: sheet("2 associations"),
      findings: [told("B5", "2, alors que")],
    },
    {
      name: "one more in a column « Nombre » than its total and the annex have",
      sheet: SHEET,
      report: table("5", "9"),
      findings: [told("Danse", "l'annexe en compte 4")],
    },
    ...[
      "Les services ont eu à instruire 10 demandes, pour 17 590 € sollicités.",
      "La campagne a conduit les services à instruire 10 demandes, pour 17 590 € demandés.",
      "10 demandes ont été déposées, pour un montant sollicité de 17 590 €.",
      "Après examen de 10 dossiers représentant 17 590 € de demandes, il est proposé d'attribuer 13 500 €.",
    ].map((said) => ({
      name: `more than ask for what the column of demands comes to: ${said}`,
      sheet: SHEET,
      report: report(said),
      findings: [told("10 ", "l'annexe en compte 9")],
    })),
    {
      name: "more than receive, however they are called before it is said",
      sheet: SHEET,
      report: report(
        "Les 5 projets inscrits au tableau de danse joint au présent rapport reçoivent une aide communale de 3 150 €.",
      ),
      findings: [told("5 projets", "l'annexe en compte 4")],
    },
    {
      name: "more homes than those whose amounts make the one beside them",
      sheet: SHEET,
      report: beds("66 logements"),
      findings: [told("66 logements", "alors que le détail donné par le document en fait 61")],
    },
    {
      name: "two digits of a column's total that changed logements, beside the part that is its own of a title",
      sheet: SCHOOLS,
      report: report("Écoles du plateau : 256 élèves, 50 € par élève.\n\nÉcoles de la vallée : 299 élèves."),
      findings: [told("256 élèves", "en donne 265")],
    },
  ],
});
