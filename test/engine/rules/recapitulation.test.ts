import { testRule } from "../../support/rule-tester";

/** An annex of two operations, and under it what each territory receives. */
const sheet = (lens: string, whole: string): string => `
  1. Mobilité
  OPERATION               | TERRITOIRE | STRUCTURE | DESCRIPTION | MONTANT PROPOSE
  Opération 1 : Transport | Lens       | ADEFI     | Navette     | 1500
  ^                       | Arras      | Le Relais | Navette     | 2000
  ^                       | TOTAL      |           |             | 3500
  Opération 2 : Vélos     | Lens       | Tandem    | Atelier     | 1000
  ^                       | Béthune    | UDAF      | Prêt        | 2000
  ^                       | TOTAL      |           |             | 3000
                          | TOTAL      |           |             | 6500

  Récapitulatif par territoire
  Territoire | Montant
  Lens       | ${lens}
  Arras      | 2000
  Béthune    | 2000
  Total      | ${whole}`;

/** A list over two pages, with what the first states at its end and what the second states at its head. */
const pages = (end: string, head: string): string => `
  Répartition 2025 – page 1/2
  Commune   | Objet         | Coût  | Taux | Subvention
  Avion     | Abribus       | 9000  | 0.3  | 2700
  Dainville | Passage       | 8000  | 0.3  | 2400
  Liévin    | Ralentisseurs | 7000  | 0.3  | 2100
            | À reporter    | 24000 |      | ${end}
  Commune   | Objet         | Coût  | Taux | Subvention
            | Report        | 24000 |      | ${head}
  Beaurains | Trottoirs     | 6000  | 0.3  | 1800
  Oignies   | Miroirs       | 5000  | 0.3  | 1500
  TOTAL     |               | 35000 |      | 10500`;

const travaux = `
  CANTON | COMMUNE | COUT  | SUBVENTION PROPOSEE
  Lens   | Avion   | 9000  | 1500
  Arras  | Dainville | 8000 | 2000
  Lens   | Liévin  | 7000  | 1000
  Arras  | Beaurains | 6000 | 700
  Carvin | Libercourt | 5000 | 800
  Carvin | Oignies | 3000 | 450
  TOTAL  |         | 38000 | 6450`;

/** What each canton receives, beside what its works cost; in another sheet. */
const byCanton = (arras: string): string => `
  Canton | Nombre | Coût  | Subventions
  Lens   | 2      | 16000 | 2500
  Arras  | 2      | 14000 | ${arras}
  Carvin | 2      | 8000  | 1250`;

const commissions = `
  STRUCTURE | MONTANT PROPOSE
  Commission Sports et montagne
  Judo | 1500
  Ski | 2000
  Total commission Sports et montagne | 3500
  Commission Culture et patrimoine
  Harmonie | 1000
  Musée | 700
  Total commission Culture et patrimoine | 1700
  Commission Jeunesse
  Sou des écoles | 900
  Total commission Jeunesse | 900
  TOTAL | 6100`;

/** The commissions by what is their own. */
const byCommission = (culture: string): string => `
  Commission | 2025
  Sports et montagne | 3500
  Culture et patrimoine | ${culture}
  Jeunesse | 900`;

/** Clubs of three sectors, and beside them what each sector counts and received. */
const clubs = (members: string, before: string, aided: string): string => `
  Club   | Secteur | Ville | Licenciés | Voté 2025 | Voté 2026 | | Secteur | Clubs | Licenciés | Voté 2025 | Voté 2026
  Judo   | N | Bar | 212 | 4100 | 4300 | | Nord   | 2 | 360 | 6750 | 7100
  Voile  | N | Bar | 148 | 2650 | 2800 | | Centre | 3 | 512 | 7360 | ${aided}
  Rugby  | C | Bar | 305 | 5200 | 5150 | | Sud    | 2 | ${members} | ${before} | 2950
  Escrime | C | Bar | 83 | 960  | 1010 | | Ensemble | 7 | 1009 | 16720 | 17530
  Tennis | C | Bar | 124 | 1200 | 1320
  Ski    | S | Bar | 64  | 1730 | 1900
  Canoë  | S | Bar | 73  | 880  | 1050
  TOTAL  |   | | 1009 | 16720 | 17530`;

/** Clubs of three codes, what another sheet calls and gives each, and two documents that give them by what it calls them. */
const coded = (given: string, sum: string, all: string) => {
  const said = "Clubs de compétition : 36 800 €\n\nClubs de loisir : 3 900 €\n\nManifestations : 7 800 €";
  return {
    sheet: `
      Code | Club | Objet | Montant proposé
      S1 | Judo Club | Matchs | 9400
      S2 | Randonneurs | Balisage | 2150
      S1 | Étoile | Matchs | ${given}
      S3 | OMS | Gala | 3600
      S1 | Rugby | Matchs | 8700
      S2 | Pétanque | Terrain | 1750
      S1 | Voile | Régate | 6400
      S3 | Trail | Course | 4200
      TOTAL | | | =SUM(D2:D9) -> ${all}`,
    sheets: {
      Codes: `
        Code | Libellé | Clubs | Montant
        S1 | Clubs de compétition | 4 | ${sum}
        S2 | Clubs de loisir | 2 | 3900
        S3 | Manifestations | 2 | 7800
        Total | | 8 | ${all}`,
    },
    deliberation: `DÉCIDE :\n\nArticle 1 : d'attribuer les aides suivantes aux clubs :\n\n${said}`,
    report: `RAPPORT N° 12\n\nIl convient de statuer.\n\nLes aides se répartissent ainsi :\n\n${said}`,
  };
};

testRule("recapitulation", {
  valid: [
    {
      name: "sectors called by their first letters, with what their other columns come to",
      sheet: clubs("137", "2610", "7480"),
    },
    {
      name: "figures beside a recapitulation that are no column's of the lines",
      sheet: clubs("137", "2610", "7480").replaceAll("| 360 |", "| 12 |").replaceAll("| 512 |", "| 47 |"),
    },
    {
      name: "a group that bears the name of one who receives in it",
      sheet: `
        COMMUNE     | EPCI      | OPERATION | SUBVENTION PROPOSEE
        Avion       | Lens-Nord | Abribus   | 83000
        Lens-Nord   | Lens-Nord | Le Gardon | 157000
        Dainville   | Scarpe    | Passage   | 21000
        Beaurains   | Scarpe    | Trottoirs | 18500
        TOTAL       |           |           | 279500`,
      sheets: {
        "Par EPCI": `
          EPCI      | Montant
          Lens-Nord | 240000
          Scarpe    | 39500
          Total     | 279500`,
      },
    },
    { name: "sums typed at a page's end and at the next one's head", sheet: pages("7200", "7200") },
    { name: "a « Report » of something else, that no line above bears out", sheet: pages("7400", "600") },
    { name: "each territory comes to its lines", sheet: sheet("2500", "6500") },
    { name: "each canton, beside what its works cost", sheet: travaux, sheets: { Récap: byCanton("2700") } },
    ...["7 000 € demandés, 5 425 € proposés", "enveloppe de 7 000 €, attribué 5 425 €"].map((said) => ({
      name: `what a commission comes to, beside another figure of it: ${said}`,
      sheet: `
        Structure | Commission | Montant proposé
        Ballet    | Danse   | 4000
        Scène     | Danse   | 6620
        Harmonie  | Musique | 2250
        Jazz      | Musique | 3175
        Conte     | Lecture | 1510
        Salon     | Lecture | 2445
        TOTAL     |         | 20000`,
      deliberation:
        "Délibération n° 4\n\nArticle 1 : d'attribuer les subventions de l'annexe, pour un montant total de 20 000 €.",
      report: `RAPPORT\n\nMesdames, Messieurs,\n\n- Danse : 10 620 € ;\n- Musique : ${said} ;\n- Lecture : 3 955 €.`,
    })),
    {
      name: "each commission by what is its own",
      sheet: commissions,
      sheets: { Récap: byCommission("1700") },
    },
  ],
  invalid: [
    {
      name: "the members of one sector, among those of others that are right",
      sheet: clubs("173", "2610", "7480"),
      findings: [{ at: "J4", stated: "173.00", expected: "137.00", suspects: ["J4"], message: "Licenciés" }],
    },
    {
      name: "what one sector received the year before",
      sheet: clubs("137", "2160", "7480"),
      findings: [
        { at: "K4", stated: "2160.00", expected: "2610.00", suspects: ["K4"], message: "Voté 2025" },
      ],
    },
    {
      name: "a sum carried wrong over a page's end, where the page states it right",
      sheet: pages("7200", "7800"),
      findings: [{ at: "E8", severity: "error", stated: "7800.00", expected: "7200.00", suspects: ["E8"] }],
    },
    {
      name: "a sum wrong at a page's end, where the next carries it right",
      sheet: pages("7020", "7200"),
      findings: [{ at: "E6", severity: "error", stated: "7020.00", expected: "7200.00", suspects: ["E6"] }],
    },
    {
      name: "a line under another domain: two of them differ, not what they come to",
      sheet: `
        Structure  | Discipline | Proposition
        Estuaire   | Musiques   | 4500
        Embruns    | Théâtre    | 1200
        Ligeris    | Musiques   | 9500
        Marionnettes | Théâtre  | 950
        Hip-hop    | Musiques   | 1850
        Ballet     | Danse      | 3000
        Criée      | Arts visuels | 4000
        Biennale   | Arts visuels | 1480
        Total      |            | 26480`,
      deliberation:
        "Le Bureau délibère et :\n\n1.1. attribue dans le domaine « Musiques » des subventions représentant 14 000 € ;\n\n1.2. attribue dans le domaine « Théâtre » des subventions représentant 2 150 € ;\n\n1.3. attribue dans le domaine « Danse » des subventions représentant 4 850 € ;\n\n1.4. attribue dans le domaine « Arts visuels » des subventions représentant 5 480 €.",
      toldBy: "line-group",
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"], message: "Danse" }],
    },
    {
      name: "a canton short of a line",
      sheet: travaux,
      sheets: { Récap: byCanton("2000") },
      findings: [{ at: "D3", gap: "-700.00", diagnosis: "missing-line" }],
    },
    {
      name: "a territory typed and out of date: its total by formula hangs on it",
      sheet: sheet("1500", "=SUM(B13:B15) -> 5500"),
      findings: [
        {
          at: "B13",
          gap: "-1000.00",
          suspects: ["B13"],
          diagnosis: "missing-line",
          message: "« Lens »",
          consequences: ["grand-total"],
        },
      ],
    },
    {
      name: "two documents that say the same of a code, called as another sheet calls it, against its lines",
      ...coded("12720", "37220", "48920"),
      findings: [
        {
          at: "Clubs de compétition : 36 800 €",
          severity: "error",
          gap: "-420.00",
          suspects: [],
          consequences: ["recapitulation"],
        },
      ],
    },
  ],
});
