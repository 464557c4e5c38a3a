import { verdictOf } from "../../../src/engine/outputs/verdict";
import { readByEvidence } from "../../../src/engine/model";
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import {
  MOBILITY_ARTICLE,
  MOBILITY_DELIBERATION,
  MOBILITY_REPORT,
  MOBILITY_SHEET,
} from "../../support/mobility";
import { check } from "../../support/rule-tester";

/** A second theme beside the first, of one line. */
const TWO_THEMES = `${MOBILITY_SHEET}
  2. Logement
  Opération 1 : Jeunes    | Le Toit   | 900
  ^                       | TOTAL     | 900
                          | TOTAL     | 900`;

/** A deliberation with an article for each of the two. */
const articles = (mobility: string, housing: string) => `DECIDE :

Article 1 : D'accorder au titre de la thématique 1 « Mobilité » un montant de ${mobility} €.

Article 2 : D'accorder au titre de la thématique 2 « Logement » un montant de ${housing} €.`;

const checked = (drawn: Partial<DrawnDossier>) => check(dossierFrom({ sheet: MOBILITY_SHEET, ...drawn }));
const alarms = (drawn: Partial<DrawnDossier>) =>
  checked(drawn).findings.flatMap(({ rule, severity }) => (severity === "info" ? [] : [rule]));

/** A report that gives its theme another total. */
const reportOf = (amount: string) => MOBILITY_REPORT.replace("7 600,50 €", `${amount} €`);

describe("a figure of a document", () => {
  test.each([
    ["two digits swapped", "6 700,50"],
    ["one digit typed wrong", "7 900,50"],
    ["ten times too large", "76 005,00"],
    ["a former version of the sum, not far from it", "7 111,10"],
  ])("accuses where a slip explains it: %s", (_name, amount) => {
    expect(alarms({ report: reportOf(amount) })).toEqual(["report-theme-total"]);
  });

  test("that is far from what it was set against, and no slip of it, is asked about and ticked against nothing", () => {
    const report = checked({ report: reportOf("12 345,00") });
    const [asked, ...others] = report.findings.filter(({ rule }) => rule === "report-theme-total");
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ severity: "info", stated: "12345.00", suspects: [], corrections: [] });
    expect(asked?.message).toContain("Ce chiffre désigne peut-être autre chose");
    expect(report.coverage.untied.map(({ amount, alike }) => [amount, alike])).toContainEqual([
      "12345.00",
      true,
    ]);
    expect(report.ticks.filter(({ amount }) => amount === "12345.00")).toEqual([]);
    expect(verdictOf(report, "fr").kind).toBe("open");
  });

  test("is no other's where what counts it is as far off: a line of a list, and the totals of documents", () => {
    const tiers: readonly (readonly [string, string, number])[] = [
      ["V-101", "T1", 400],
      ["V-102", "T2", 400],
      ["V-103", "T3", 100],
      ["V-104", "T2", 250],
      ["V-105", "T3", 100],
      ["V-106", "T1", 400],
    ];
    const voted = tiers.map(
      ([file, tier, aid]) => `${file}\tClassique\t${tier}\t${file === "V-102" ? 250 : aid} €`,
    );
    const dossier: DrawnDossier = {
      sheet: `
        Dossier | Type | Tranche | Aide
        ${tiers.map(([file, tier, aid]) => `${file} | Classique | ${tier} | ${aid}`).join("\n        ")}
        TOTAL | | | 1650`,
      deliberation: `DECIDE :

Le bureau attribue 6 aides à l'achat de vélos, pour 1 500 €, ainsi :

Dossier\tType\tTranche\tAide
${voted.join("\n")}
TOTAL\t\t\t1 500 €`,
    };
    const [told] = check(dossierFrom(dossier)).findings.filter(({ severity }) => severity !== "info");
    expect(told).toMatchObject({ stated: "250.00", expected: "400.00" });
  });

  const roads = (said: string) =>
    alarms({
      sheet: `
        Commune de Valbrun
        PROGRAMME DE VOIRIE 2026

        Voie   | Désignation        | Nature   | Montant HT | TVA   | Montant TTC
        VC 3   | Chemin des Aulnes  | Enrobé   | 63000      | 12600 | =D5+E5 -> 75600
        VC 12  | Rue du Lavoir      | Trottoir | 40000      | 8000  | =D6+E6 -> 48000
        VC 4   | Impasse du Stade   | Enrobé   | 10000      | 2000  | =D7+E7 -> 12000
        TOTAL  |                    |          | =SUM(D5:D7) -> 113000 | =SUM(E5:E7) -> 22600 | =SUM(F5:F7) -> 135600`,
      deliberation: `M. le Maire présente le programme de travaux de voirie pour 2026. Il porte sur trois voies, pour un montant de 113 000,00 € HT, soit 135 600,00 € TTC compte tenu d'une TVA de 22 600,00 €.

Le plus gros chantier est celui du chemin des Aulnes, évalué à 63 000,00 € HT (75 600,00 € TTC), suivi de la rue du Lavoir pour 40 000,00 € HT. À eux deux, ils représentent 103 000,00 € HT, soit 91,2 % du programme.

Le Département est sollicité à hauteur de 30 % du montant hors taxes, soit une aide attendue de 33 900,00 €.

Le conseil municipal, à l'unanimité :

approuve le programme de voirie 2026 pour un montant de ${said} ;

dit que la dépense est inscrite à l'article 2151 de l'opération 118, dotée de 140 000 € au budget primitif.`,
    });

  test("that is called by the word that titles another column is of that column", () => {
    expect(roads("135 600,00 € TTC")).toEqual([]);
  });

  const reserved = (said: string, reserve: string) =>
    alarms({
      deliberation: `DECIDE :

Article 1 : D'accorder au titre de la thématique 1 « Mobilité » un montant de 7 600,50 €.

Article 2 : De constituer une réserve de ${reserve} € pour les aides de l'automne.

Article 3 : La dépense, soit ${said} € réserve comprise, est imputée au chapitre 65, nature 65511, fonction 221.`,
    });

  test("that counts what another article keeps, as its words say, is of both", () => {
    expect(reserved("8 200,50", "600")).toEqual([]);
    expect(reserved("8 200,50", "700")).not.toEqual([]);
  });

  const told = (mobility: string, housing: string) =>
    alarms({ sheet: TWO_THEMES, deliberation: articles(mobility, housing) });

  test("that is the sum of its theme and of another is of both", () => {
    expect(told("8 500,50", "900")).toEqual([]);
    expect(told("8 400,50", "900")).toEqual(["article-total"]);
  });

  test("that is what its lines and another sheet come to is of both", () => {
    const sheets = {
      Emprunts: `
        Emprunteur | Emprunt | Garanti
        Le Toit    | 900     | 450
        Le Foyer   | 412     | 206`,
    };
    const both = { sheet: TWO_THEMES, deliberation: articles("8 256,50", "900") };
    expect(alarms({ ...both, sheets })).toEqual([]);
    expect(alarms(both)).toEqual(["article-total"]);
  });

  test("of an article, beside others whose lines have that column too and are granted as much by it, may be of it", () => {
    const sheet = `
      Catégorie | Club     | Subvention 2026 | Acompte versé | Solde à voter
      Élite     | Handball | 1200            | 500           | 700
      Élite     | Rugby    | 900             | 350           | 550
                | Total Élite | 2100         | 850           | 1250
      Loisirs   | Judo     | 80              | 0             | 80
      Loisirs   | Boxe     | 65              | 0             | 65
                | Total Loisirs | 145        | 0             | 145
                | TOTAL    | 2245            | 850           | 1395`;
    const articles = (elite: string) =>
      `DECIDE :\n\nArticle 1 : D'attribuer au titre de la catégorie « Élite » un montant de ${elite} €.\n\nArticle 2 : D'attribuer au titre de la catégorie « Loisirs » un montant de 145 €.`;
    expect(alarms({ sheet, deliberation: articles("2 100") })).toEqual([]);
    expect(alarms({ sheet, deliberation: articles("2 150") })).not.toEqual([]);
  });

  test("of an article among others that agree accuses, however far it is", () => {
    expect(told("12 345,00", "900")).toEqual(["article-total"]);
    // Alone, or many times larger, it may be of anything.
    expect(told("12 345,00", "1 234,50")).toEqual([]);
    expect(told("24 321,00", "900")).toEqual([]);
  });

  test("that its own sentence belies accuses, but where it is many times what that comes to", () => {
    const raised = (by: string) =>
      alarms({
        report: MOBILITY_REPORT.replace(
          "Il convient",
          `Le forfait passe de 42 000 € à 45 500 €, soit une hausse de ${by} €.\n\nIl convient`,
        ),
      });
    expect(raised("5 100")).toEqual(["reckoning"]);
    expect(raised("19 420")).toEqual([]);
    expect(raised("35 000")).toEqual(["reckoning"]);
  });
});

describe("a row that breaks its own arithmetic", () => {
  test("accuses where it is alone, and not where others do too", () => {
    const wrong = MOBILITY_REPORT.replace("16 499,50", "9 123,00");
    expect(alarms({ report: wrong })).toContain("report-balance");
    expect(alarms({ report: wrong.replace("25 900,00", "11 717,00") })).toEqual([]);
  });
});

describe("a row that no line answers", () => {
  const table = (amount: string) => `RAPPORT N° 12

Les aides de la thématique 1 sont les suivantes :

Structure\tMontant
ADEFI\t1 500,50 €
Le Relais\t2 000,00 €
APSA\t4 000,00 €
UDAF\t100,00 €
Vélos\t${amount} €`;

  test("is of an operation where it gives what that comes to", () => {
    expect(alarms({ report: table("4 100,00") })).toEqual([]);
    expect(alarms({ report: table("4 123,00") })).toEqual(["document-line"]);
  });
});

describe("a count", () => {
  const said = (sentence: string) => MOBILITY_REPORT.replace("Il convient", `${sentence}\n\nIl convient`);

  test("far from the annex's accuses only beside an amount of the annex", () => {
    expect(alarms({ report: said("Douze associations sont retenues.") })).toEqual([]);
    expect(alarms({ report: said("Cinq associations sont retenues.") })).toEqual(["recipient-count"]);
    expect(
      alarms({ report: said("Douze associations sont retenues pour un montant total de 7 600,50 €.") }),
    ).toEqual(["recipient-count"]);
  });
});

describe("a total that adds what is no part of the annex", () => {
  const sheet = (grants: string, whole: string) => `
  STRUCTURE        | MONTANT PROPOSE
  ADEFI            | 1500
  Le Relais        | 2000
  APSA             | 640
  TOTAL            | ${grants}
  Reste à répartir | 860
  TOTAL GÉNÉRAL    | ${whole}`;
  const deliberation = "DECIDE :\n\nArticle 1 : D'attribuer aux structures un montant total de 4 140 €.";

  test("accuses nobody, though a formula under it is wrong", () => {
    const alarmsOf = (drawn: string) =>
      checked({ sheet: drawn, deliberation }).findings.flatMap(({ severity, at }) =>
        severity === "info" ? [] : ["address" in at ? at.address : at.where],
      );
    expect(alarmsOf(sheet("=SUM(B2:B4) -> 4140", "=B5+B6 -> 5000"))).toEqual([]);
    expect(alarmsOf(sheet("=SUM(B2:B3) -> 3500", "=B5+B6 -> 4360"))).toEqual(["B5"]);
  });
});

describe("an article that is missed", () => {
  test("is not where the deliberation gives figures that were set against nothing", () => {
    expect(alarms({ sheet: TWO_THEMES, deliberation: MOBILITY_DELIBERATION })).toContain("article-missing");
    const more = MOBILITY_DELIBERATION.replace(
      "Les dépenses sont",
      "Article 2 : De verser 1 000 € à chaque bailleur retenu.\n\nLes dépenses sont",
    );
    expect(alarms({ sheet: TWO_THEMES, deliberation: more })).not.toContain("article-missing");
  });
});

describe("totals by formulas that group the lines without a fault", () => {
  /** Two parts, each with its total, that the words of their totals do not tell from the whole. */
  const sheet = (last: string) => `
  OPERATION               | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | 1500
  ^                       | Le Relais | 2000
  ^                       | TOTAL     | =SUM(C2:C3) -> 3500
  Opération 2 : Vélos     | APSA      | 4000
  ^                       | UDAF      | 100
  ^                       | TOTAL     | =SUM(C5:C6) -> 4100
                          | TOTAL GÉNÉRAL | =C4+C7 -> 7600
  Opération 3 : Jeunes    | Le Toit   | 900
  ^                       | Le Phare  | 50
  ^                       | TOTAL     | ${last}
                          | TOTAL ANNEXE 2 | =C11 -> 950`;

  test("accuse nobody, and are said unread; a range that is a line short does", () => {
    const report = checked({ sheet: sheet("=SUM(C9:C10) -> 950") });
    expect(report.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    const short = checked({ sheet: sheet("=SUM(C9:C9) -> 900").replace("=C11 -> 950", "=C11 -> 900") });
    expect(short.findings.filter(({ severity }) => severity !== "info").map(({ at }) => at)).toContainEqual(
      expect.objectContaining({ address: "C11" }),
    );
  });

  test("are what the user says that they are", () => {
    const reading = { ...readByEvidence, amounts: ["C"] };
    const told = alarms({ sheet: sheet("=SUM(C9:C10) -> 950"), choices: { reading } });
    expect(told).toEqual(alarms({ sheet: sheet("950").replace("=C11 -> 950", "950"), choices: { reading } }));
  });
});

describe("totals in a column of their own, of groups that were not told apart", () => {
  const stairs = (first: number, second: number) => `
    Programme | N° op. | Désignation | Montant voté | Total opération | Total thème
     | | THÈME 1 - ÉCOLES | | |
    P011 | O001 | Cantines | | |
     | | Arcy - Four | 6000 | |
     | | Bessy - Salle | 2640 | ${first} |
    P011 | O002 | Préaux | | |
     | | Cravant - Toiture | 1875 | |
     | | Deux - Charpente | 4230 | ${second} | 14745
     | | THÈME 2 - VOIRIE | | |
    P024 | O003 | Ponts | | |
     | | Escol - Parapet | 12400 | |
     | | Foissy - Culée | 3780 | 16180 | 16180
     | | TOTAL | 30925 | 30925 | 30925`;

  test("accuse nobody where they come to what the lines do", () =>
    expect(alarms({ sheet: stairs(8640, 6105) })).toEqual([]));

  test("accuse where they do not", () =>
    expect(alarms({ sheet: stairs(8460, 6105) })).toContain("operation-total"));
});

describe("a total of the sheet", () => {
  const far = MOBILITY_SHEET.replace("TOTAL     | 3500.50", "TOTAL     | 12345");
  /** The whole counts it as it stands. */
  const counted = far.replace("TOTAL     | 7600.50", "TOTAL     | 16445");
  const article = (amount: string) => MOBILITY_ARTICLE.replace("7 600,50", amount);

  test("far from what its lines come to is asked about where no document bears these out", () => {
    const [asked] = checked({ sheet: counted, deliberation: article("16 445,00") }).findings;
    expect(asked).toMatchObject({ rule: "operation-total", severity: "info", suspects: [], corrections: [] });
    expect(asked?.message).toContain("Aucune faute de saisie n'explique un si grand écart");
  });

  test("accuses where a document states them, or a sum that counts them, and where there is none", () => {
    expect(alarms({ sheet: far, deliberation: MOBILITY_DELIBERATION })).toContain("operation-total");
    expect(alarms({ sheet: far, deliberation: MOBILITY_ARTICLE })).toContain("operation-total");
    expect(alarms({ sheet: counted })).toContain("operation-total");
  });

  test("that is just half of several lines was perhaps read twice", () => {
    const half = MOBILITY_SHEET.replace("TOTAL     | 7600.50", "TOTAL     | 3800.25");
    expect(alarms({ sheet: half })).toEqual([]);
    const report = checked({ sheet: half });
    expect(report.annex.unread.map(({ text }) => text)).toEqual(["3800.25"]);
    expect(verdictOf(report, "fr").kind).toBe("open");
    expect(alarms({ sheet: half.replace("3800.25", "3800.52") })).toContain("theme-total");
  });

  test("that a recapitulation works out of another sheet too is of both", () => {
    const sheet = `
      École    | Classes | Élèves | Dotation
      Prévert  | 4       | 97     | 1646.50
      Ferry    | 7       | 168    | 2856
      Hameau   | 3       | 64     | 1108
      Total    | 14      | 329    | =SUM(D2:D4) -> 5610.50`;
    const sheets = {
      Sorties: `
        École   | Projet       | Élèves | Participation
        Ferry   | Neige        | 48     | 1680
        Ferry   | Vulcania     | 26     | 312
        Hameau  | Autrans      | 41     | 1025
        Total   |              | 115    | =SUM(D2:D4) -> 3017`,
      Forfait: `
        Niveau   | Effectif | Dont aidés | Coût moyen | Forfait dû
        Collège  | 34       | 21         | 40         | =C2*D2 -> 840
        Lycée    | 58       | 39         | 30         | =C3*D3 -> 1170
        Total    | 92       | 60         |            | =E2+E3 -> 2010`,
      Récap: `
        Dispositif  | Compte | Montant
        Dotations   | 65748  | ='Annexe 5'!D5 -> 5610.50
        Sorties     | 65748  | =Sorties!D5 -> 3017
        Forfait     | 65748  | =Forfait!E4 -> 2010
        TOTAL       |        | =SUM(C2:C4) -> 10637.50`,
    };
    expect(alarms({ sheet, sheets })).toEqual([]);
  });

  test("that another column comes to may be of that column", () => {
    const sheet = (total: string) => `
      STRUCTURE | MONTANT DEMANDE | MONTANT PROPOSE
      ADEFI     | 1850            | 1500
      Le Relais | 2400            | 2000
      APSA      | 4700            | 4000
      UDAF      | 130             | 100
      TOTAL     |                 | ${total}`;
    expect(alarms({ sheet: sheet("9080") })).toEqual([]);
    expect(alarms({ sheet: sheet("9090") })).not.toEqual([]);
  });
});

describe("an odd line", () => {
  const sheet = `
    STRUCTURE | MONTANT PROPOSE
    ADEFI     | 1500
    Le Relais | en attente
    APSA      | 4000
    UDAF      | 100
    TOTAL     | 5600`;
  const article = (amount: string) =>
    `DECIDE :\n\nArticle 1 : D'attribuer aux structures un montant total de ${amount} €.`;

  test("over which a document's total agrees is asked about", () => {
    const [asked] = checked({ sheet, deliberation: article("5 600") }).findings;
    expect(asked).toMatchObject({ rule: "amount-unreadable", severity: "info" });
    expect(asked?.message).toContain("Aucun total n'en est faussé");
  });

  test("accuses where a document's total counts it, where nothing but the sheet speaks, and where a formula fails", () => {
    expect(alarms({ sheet, deliberation: article("7 600") })).toContain("amount-unreadable");
    expect(alarms({ sheet })).toContain("amount-unreadable");
    const failed = sheet.replace("en attente", "=A1/0 -> #DIV/0!");
    expect(alarms({ sheet: failed, deliberation: article("5 600") })).toContain("amount-unreadable");
  });
});

describe("a line that a document's list lacks", () => {
  const SHEET = `
    STRUCTURE | MONTANT PROPOSE
    ADEFI     | 1500
    Le Relais | 2000
    APSA      | 4000
    UDAF      | 100
    Le Phare  | 640
    Radio Val | 720
    TOTAL     | 8960`;
  const ROWS = ["ADEFI\t1 500 €", "Le Relais\t2 000 €", "APSA\t4 000 €", "UDAF\t100 €", "Le Phare\t640 €"];
  const lines = (rows: readonly string[]) =>
    checked({
      sheet: SHEET,
      deliberation: `DECIDE :\n\nArticle 1 : D'attribuer aux structures un montant total de 8 960 €.\n\nStructure\tMontant\n${rows.join("\n")}\nTOTAL\t8 960 €`,
    }).findings.filter(({ rule }) => rule === "document-line");

  test("accuses where it is the only one, though the document's total counts it", () => {
    expect(lines(ROWS).map(({ severity }) => severity)).toEqual(["error"]);
  });

  test("is asked about where several are", () => {
    const asked = lines(ROWS.slice(0, 4));
    expect(asked.map(({ severity }) => severity)).toEqual(["info", "info"]);
  });
});

describe("a rule that rows of a sheet break", () => {
  /** What is left of each grant, right but in two rows. */
  const sheet = (third: string, fifth: string) => `
    STRUCTURE | Subvention annuelle | Acompte versé | Solde à verser
    ADEFI     | 1500                | 700           | 800
    Le Relais | 2000                | 1000          | 1000
    APSA      | 4000                | 0             | ${third}
    UDAF      | 900                 | 450           | 450
    Le Phare  | 600                 | 250           | ${fifth}
    Radio Val | 480                 | 240           | 240
    Le Toit   | 120                 | 50            | 70
    Tandem    | 300                 | 100           | 200
    Vélos     | 710                 | 310           | 400
    Jeunes    | 850                 | 400           | 450
    Élan      | 1300                | 650           | 650
    Essor     | 90                  | 40            | 50
    TOTAL     | 12850               | 4190          | 8660`;

  const partsOf = (drawn: string) =>
    checked({ sheet: drawn }).findings.filter(({ rule }) => rule === "annex-parts");

  test("by several gaps is perhaps none; by one, it is", () => {
    expect(partsOf(sheet("4100", "350")).map(({ severity }) => severity)).toEqual(["error"]);
    expect(new Set(partsOf(sheet("4100", "580")).map(({ severity }) => severity))).toEqual(new Set(["info"]));
  });

  test("leaves its figures open", () => {
    const asked = checked({ sheet: sheet("4100", "580") });
    const unread = asked.annex.unread.map(({ text }) => text.replace(/\s/g, " "));
    expect(unread).toEqual(["4 000 €", "600 €", "8 660 €"]);
  });
});

describe("what codes pay by a guess", () => {
  const credits = (first: string, second: string) =>
    MOBILITY_DELIBERATION.replace("Transport\t50 000,00\t3 500,50", `Élan\t50 000,00\t${first}`).replace(
      "Vélos\t60 000,00\t4 100,00",
      `Essor\t60 000,00\t${second}`,
    );

  test("is asked about, unless a slip explains why its expense is another", () => {
    const { findings } = checked({ deliberation: credits("3 320,00", "3 980,00") });
    const asked = findings.filter(({ rule }) => rule === "imputation-total");
    expect(asked.map(({ severity, corrections }) => [severity, corrections.length])).toEqual([
      ["info", 0],
      ["info", 0],
    ]);
    expect(asked[0]?.message).toContain("Ce code paie peut-être d'autres opérations");
    expect(alarms({ deliberation: credits("3 050,50", "4 010,00") })).toContain("imputation-total");
  });
});
