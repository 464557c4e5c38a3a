import { reconcile } from "../../../src/engine/reconcile";
import { dossierFrom } from "../../support/drawn-dossier";
import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { check } from "../../support/rule-tester";

/** An earlier version: one grant less, its totals with it. */
const EARLIER = MOBILITY_SHEET.replace(/2000/, "1000")
  .replaceAll("3500.50", "2500.50")
  .replace("7600.50", "6600.50");

test("of two versions of the annex, the one that the documents bear out is taken, and that is said once", () => {
  const dossier = dossierFrom({
    sheet: EARLIER,
    sheets: { Définitive: MOBILITY_SHEET },
    deliberation: MOBILITY_ARTICLE,
  });
  const { findings: all, annex, sources } = check(dossier);
  const findings = all.filter(({ rule }) => rule !== "total-typed");
  expect(findings).toMatchObject([{ rule: "annex-sheet", severity: "info" }]);
  expect(findings[0]?.message).toMatch(/« Définitive » est retenue/);
  expect(annex.retainedTotal).toBe("7600.50");
  expect(sources).toContainEqual(expect.objectContaining({ role: "annex", sheets: ["Définitive"] }));
});

test("without documents, or where they bear neither out better, the user is asked", () => {
  const kindOf = (deliberation?: string) =>
    reconcile(
      dossierFrom({
        sheet: EARLIER,
        sheets: { Définitive: MOBILITY_SHEET },
        ...(deliberation === undefined ? {} : { deliberation }),
      }),
      { name: "essai", lang: "fr" },
    ).kind;
  expect(kindOf()).toBe("unusable");
  expect(kindOf(MOBILITY_ARTICLE.replace("7 600,50", "9 100,00"))).toBe("unusable");
});

test("a total of its own that is wrong does not give its place to last year's sheet, whose lines nobody states", () => {
  const list = (year: string, amounts: readonly number[], total: number) =>
    [
      `Commune | Participation ${year}`,
      ...["Asnans", "Bellevesvre", "Torpes", "Sergenon", "Le Villey", "Mouthier"].map(
        (name, i) => `${name} | ${amounts[i] ?? 0}`,
      ),
      `TOTAL | ${total}`,
    ].join("\n");
  const { findings, annex } = check(
    dossierFrom({
      sheet: list("2024", [39728, 23160, 30400, 6252, 18657, 44988], 163185),
      sheets: { 2025: list("2025", [40918, 24850, 31298, 6477, 20218, 46312], 173073) },
      deliberation: `Le comité syndical FIXE les participations communales comme suit :

Commune              Participation
Asnans                   40 918 €
Bellevesvre              24 850 €
Torpes                   31 298 €
Sergenon                  6 477 €
Le Villey                20 218 €
Mouthier                 46 312 €
`,
    }),
  );
  expect(annex.retainedTotal).toBe("170073.00");
  expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
    { stated: "173073.00", expected: "170073.00" },
  ]);
});

test("a sheet whose formulas take what another grants into its own rows is the annex, and the other a detail", () => {
  const { annex } = check(
    dossierFrom({
      sheet: `
        École    | Élèves | Coopérative | Séjours                              | Subvention
        Zay      | 98     | 1500        | =SUMIF(Séjours!A2:A3,A2,Séjours!C2:C3) -> 400 | =C2+D2 -> 1900
        Dunes    | 71     | 1100        | =SUMIF(Séjours!A2:A3,A3,Séjours!C2:C3) -> 300 | =C3+D3 -> 1400
        Ste-Anne | 64     | 1000        | =SUMIF(Séjours!A2:A3,A4,Séjours!C2:C3) -> 0   | =C4+D4 -> 1000
        TOTAL    | 233    | 3600        | 700                                  | =SUM(E2:E4) -> 4300`,
      sheets: {
        Séjours: `
          École | Destination | Subvention
          Zay   | Auvergne    | 400
          Dunes | Cévennes    | 300
          TOTAL |             | 700`,
      },
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer aux écoles 4 300 €.\n\nArticle 2 : De participer aux séjours pour 700 €.",
    }),
  );
  expect(annex.retainedTotal).toBe("4300.00");
});

describe("sheets with columns of their own", () => {
  const WORKS = `
    Collège | Matériel | Devis TTC | Subvention proposée
    Zola | Four | 900 | 700,50
    Sand | Bancs | 400 | 300
    Total | | 1300 | 1000,50
  `;
  const RUNNING = `
    Collège | Motif | Complément proposé
    Zola | Chauffage | 200
    Pagnol | Piscine | 150,25
    Total | | 350,25
  `;
  const deliberation = (running: string, works: string) => `
    DÉLIBÈRE :

    I. Des dotations sont accordées à deux collèges, pour ${running} €.

    II. Des subventions d'équipement sont accordées à deux collèges, pour ${works} €.
  `;

  test("are read together where the documents state what each comes to", () => {
    const { findings, annex, sources } = check(
      dossierFrom({
        sheet: RUNNING,
        sheets: { Équipement: WORKS },
        deliberation: deliberation("350,25", "1 000,50"),
      }),
    );
    expect(annex.retainedTotal).toBe("1350.75");
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(findings.filter(({ rule }) => rule === "annex-sheet").map(({ message }) => message)).toEqual([
      expect.stringMatching(/lues ensemble \(.*, Équipement\)/),
    ]);
    expect(sources.find(({ role }) => role === "annex")?.sheets).toHaveLength(2);
  });

  test("are read together where one states what a wrong line of its own no longer makes", () => {
    const wrong = WORKS.replace(
      "300\n",
      "300\n    Brel | Chariot | 310 | 240\n    Weil | Armoire | 520 | 410\n",
    )
      .replace("700,50", "770,50")
      .replace("1000,50", "1650,50");
    const { findings } = check(
      dossierFrom({
        sheet: RUNNING,
        sheets: { Équipement: wrong },
        deliberation: deliberation("350,25", "1 650,50"),
      }),
    );
    expect(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule)).toEqual([
      "operation-total",
    ]);
  });

  describe("one of which says much less", () => {
    const PLAYGROUNDS = `
      Commune | Aire de jeux | Coût | Aide
      Aubigny | Toboggan | 4000 | 1200
      Total | | 4000 | 1200
    `;
    const LARGE = (last: number) => `
      Collège | Motif | Complément proposé
      ${["Zola", "Pagnol", "Sand", "Brel", "Weil", "Camus", "Vian"].map((name, i) => `${name} | Chauffage | ${100 + i}`).join("\n      ")}
      Perec | Toiture | ${last}
      Total | | ${721 + last}
    `;
    const decided = (...amounts: readonly string[]) =>
      `DÉLIBÈRE :\n\nArticle 1 : Des dotations sont accordées aux collèges, pour ${amounts[0]} €.\n\nArticle 2 : Des aides sont accordées aux communes, pour ${amounts[1]} €.\n\nArticle 3 : La dépense totale, soit ${amounts[2]} €, est imputée au chapitre 65.`;
    const read = (deliberation: string, others: Readonly<Record<string, string>> = {}) =>
      check(dossierFrom({ sheet: LARGE(200), sheets: { Jeux: PLAYGROUNDS, ...others }, deliberation })).annex
        .retainedTotal;

    test("is a part where the documents state what both come to", () => {
      expect(read(decided("921,00", "1 200,00", "2 121,00"))).toBe("2121.00");
    });

    test("is a part without another of which they state nothing", () => {
      const Suivi = `
        Bénéficiaire | Objet | Versé
        Région | Avance | 3300
        Agence | Solde | 450
        Total | | 3750
      `;
      expect(read(decided("921,00", "1 200,00", "2 121,00"), { Suivi })).toBe("2121.00");
      expect(read(decided("921,00", "33,00", "2 121,00"), { Suivi })).toBe("921.00");
    });

    test("is none where they state only what the other comes to, or what both do and not what it does", () => {
      expect(read(decided("921,00", "33,00", "954,00"))).toBe("921.00");
      expect(read(decided("921,00", "33,00", "2 121,00"))).toBe("921.00");
    });
  });

  test("are read together where the documents state what other columns of one come to", () => {
    const { annex, findings } = check(
      dossierFrom({
        sheet: RUNNING,
        sheets: {
          Équipement: `
            Collège | Devis HT | Devis TTC | Aide proposée
            Zola    | 800      | 960       | 290
            Sand    | 450      | 540       | 210
            Total   | 1250     | 1500      | 500`,
        },
        deliberation: `
          DÉLIBÈRE :

          I. Des dotations sont accordées à deux collèges, pour 350,25 €.

          II. Des travaux sont engagés dans deux collèges, pour un coût de 1 250 € HT, soit 1 500 € TTC.
        `,
      }),
    );
    expect(annex.themes).toBe(2);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("are no parts where a column of one comes to all that the other grants: it follows that up", () => {
    const { annex } = check(
      dossierFrom({
        sheet: `
          Commune | Projet       | Fonds de concours
          Aubigny | École        | 19008
          Beaulieu | Carrefour   | 21120
          Champrond | Mairie     | 12450
          TOTAL   |              | 52578`,
        sheets: {
          "Droits de tirage": `
          Commune | Droit de tirage | Attribué 2022-2024 | Session 2025 | Solde
          Aubigny | 90000  | 21300 | 19008 | 49692
          Beaulieu | 75000 | 10000 | 21120 | 43880
          Champrond | 40000 | 18200 | 12450 | 9350
          TOTAL   | 205000 | 49500 | 52578 | 102922`,
        },
        deliberation: `Le conseil rappelle les droits de tirage, qui représentent 205 000 €, et les attributions antérieures, de 49 500 €.

DECIDE :

Article 1 : D'attribuer aux communes des fonds de concours pour un montant total de 52 578 €.

Article 2 : Le solde des droits de tirage est de 102 922 €.`,
      }),
    );
    expect(annex.retainedTotal).toBe("52578.00");
  });

  test("are a question where they state the one alone", () => {
    const { kind } = reconcile(
      dossierFrom({
        sheet: RUNNING,
        sheets: { Équipement: WORKS },
        deliberation: deliberation("350,25", "2 222,00"),
      }),
      { name: "essai", lang: "fr" },
    );
    expect(kind).toBe("unusable");
  });

  test("that say what the council owes as a member are no annex beside its grants", () => {
    const dues = `
      Organisme | Cotisation 2025
      Réseau | 420
      Anacej | 612
      Total | 1032
    `;
    const { annex, findings } = check(
      dossierFrom({
        sheet: WORKS,
        sheets: { Cotisations: dues },
        deliberation: deliberation("5,00", "1 000,50"),
      }),
    );
    expect(annex.retainedTotal).toBe("1000.50");
    expect(findings.map(({ rule }) => rule)).not.toContain("annex-sheet");
  });
});

test("what the columns of one sheet come to does not make another, that counts households, a part of the annex", () => {
  const { annex, sources } = check(
    dossierFrom({
      sheet: `
        Membre | Habitants | Foyers desservis | Foyers à desservir 2026
        CA du Lac | 41250 | 18640 | 2360
        CC du Gué | 17820 | 8125 | 1480
        CC du Pré | 12460 | 5710 | 920
        Total | 71530 | 32475 | 4760`,
      sheets: {
        Appels: `
          Membre | Fonctionnement | Investissement | Total dû | 15 mars | 15 juin
          CA du Lac | 76312.5 | 259600 | 335912.5 | 201547.5 | 134365
          CC du Gué | 32967 | 162800 | 195767 | 117460.2 | 78306.8
          CC du Pré | 23051 | 101200 | 124251 | 74550.6 | 49700.4
          TOTAL | 132330.5 | 523600 | 655930.5 | 393558.3 | 262372.2`,
      },
      deliberation: `DÉCIDE

Article 1. De fixer les contributions 2026 à 655 930,50 €, dont 132 330,50 € en fonctionnement et 523 600 € en investissement, appelées pour 393 558,30 € le 15 mars et 262 372,20 € le 15 juin, 4 760 foyers restant à desservir.

- CA du Lac : 335 912,50 €

- CC du Gué : 195 767 €

- CC du Pré : 124 251 €`,
    }),
  );
  expect(annex.retainedTotal).toBe("655930.50");
  expect(sources).toContainEqual(expect.objectContaining({ role: "annex", sheets: ["Appels"] }));
});

test("what follows up a column of the annex under another title, what is left of an envelope, is no part of it", () => {
  const { annex } = check(
    dossierFrom({
      sheet: `
        Porteur | Projet | Coût éligible | FEADER | Région | Parc (vote) | Autofinancement
        CPIE | Jardins | 44350 | 28384 | 3548 | 3548 | 8870
        OT du Lac | Sentier | 58900 | 37696 | 9424 | 1000 | 10780
        CC des Monts | Halte | 97600 | 46848 | 11712 | 19520 | 19520
        TOTAUX | | 200850 | 112928 | 24684 | 24068 | 39170`,
      sheets: {
        Enveloppe: `
          Fiche-action | Enveloppe | Programmé avant | Ce comité | Reste
          1 Paysage | 210000 | 48300 | 28384 | 133316
          2 Accueil | 380000 | 121760 | 84544 | 173696
          Total | 590000 | 170060 | 112928 | 307012`,
      },
      deliberation: `DÉCIDE

Article 1. D'approuver les cofinancements du Parc pour 24 068 € :

- CPIE : 3 548 €

- OT du Lac : 1 000 €

- CC des Monts : 19 520 €

FEADER : 112 928 €. Maquette du groupe : 590 000 € de FEADER, programmé 170 060 € avant ce comité.`,
    }),
  );
  expect(annex.retainedTotal).toBe("24068.00");
});

/** Lots, and who pays for them: both come to the same. */
const LOTS = `
  Lot | Intitulé       | Attributaire | Offre retenue HT
  1   | Gros œuvre     | SARL Brenne  | 41200
  2   | Charpente      | Ets Collin   | 23450
  3   | Couverture     | Toits d'Oc   | 18900
  4   | Menuiseries    | Alu Vienne   | 27610
      | Total des marchés |           | 111160`;
const PAID_BY = `
  Agence régionale | 44464
  Emprunt          | 50000
  Fonds propres    | 16696
  Total            | 111160`;
const awarded = `DÉCIDE :

Article 1 : d'attribuer le lot n° 1 à SARL Brenne pour 41 200 € HT, le lot n° 2 à Ets Collin pour 23 450 € HT, le lot n° 3 à Toits d'Oc pour 18 900 € HT et le lot n° 4 à Alu Vienne pour 27 610 € HT, soit 111 160 € HT.

Article 2 : d'arrêter le financement : Agence régionale 44 464 €, emprunt 50 000 €, fonds propres 16 696 €.`;

test.each([
  ["called so", "Plan de financement", `Ressource prévue | Montant${PAID_BY}`],
  ["titled so", "Feuil2", `Plan de financement (HT) |${PAID_BY}`],
])("who pays for what another sheet lists is no part of it, nor in its place: %s", (_, name, sheet) => {
  const { annex, sources } = check(
    dossierFrom({ sheet: LOTS, sheets: { [name]: sheet }, deliberation: awarded }),
  );
  expect(annex).toMatchObject({ total: "111160.00", lines: 4 });
  expect(sources.find(({ role }) => role === "annex")).toMatchObject({ sheets: ["Annexe 5"] });
});

test("of two sheets that come to the same, and nothing says what both do, neither is added to the other", () => {
  const dossier = dossierFrom({
    sheet: LOTS,
    sheets: { Recapitulatif: `Bénéficiaire | Montant${PAID_BY}` },
    deliberation: awarded,
  });
  expect(reconcile(dossier, { name: "essai", lang: "fr" }).kind).toBe("unusable");
});

test("two parts that come to the same are read together where the documents say what both do", () => {
  const part = (first: string, second: string) => `
    Bénéficiaire | Montant voté
    ${first}     | 12500
    ${second}    | 7500
    TOTAL        | 20000`;
  const { annex } = check(
    dossierFrom({
      sheet: part("Club Aviron", "Club Voile"),
      sheets: { Culture: part("Harmonie", "Chorale") },
      deliberation:
        "DÉCIDE :\n\nArticle 1 : d'attribuer 20 000 € au sport et 20 000 € à la culture, soit un montant total de 40 000 €.",
    }),
  );
  expect(annex.total).toBe("40000.00");
});
