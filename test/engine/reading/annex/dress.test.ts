/** The reading of an annex does not depend on how its cells are dressed, nor on what heads or ends its sheets. */
import type { SheetSnapshot } from "../../../../src/engine/grid";
import type { Annex } from "../../../../src/engine/model";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

function annexOf(...sheets: readonly SheetSnapshot[]): Annex {
  const reading = readAnnex(sheets, { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
}

/** What each operation grants to whom, by the titles over it. */
const granted = ({ themes }: Annex) =>
  themes.flatMap(({ title, operations }) =>
    operations.map((operation) => [
      [title, operation.title].filter((text) => text !== "").join(" / "),
      operation.lines.map((line) => `${line.beneficiary?.value ?? ""} ${line.amount.amount.toFixed()}`),
      operation.statedTotal?.amount.toFixed() ?? null,
    ]),
  );

/** A sheet whose texts are written otherwise. */
function dressed(sheet: SheetSnapshot, dress: (text: string) => string): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.value.kind === "text"
        ? { ...cell, value: { kind: "text", value: dress(cell.value.value) } }
        : cell,
    ),
  };
}

const PLAN = `
  Cofinancement des lieux d'accueil
  1: Commune | Projet | Coût HT | Part Région | Part de la communauté
  Lourmais | Épicerie | 40000.00 | 12000.00 | 8000.00
  Le Verzy | Atelier | 25000.50 | 6000.00 | 5000.50
  TOTAL | | 65000.50 | 18000.00 | 13000.50
`;

describe("amounts written out as texts are the numbers that they state", () => {
  const asTexts = (drawing: string) =>
    sheetFromText(
      drawing.replace(/(\d+)\.(\d\d)/g, (_, whole: string, cents: string) => {
        const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, " ");
        return `"${grouped},${cents} €"`;
      }),
    );

  test("the same lines are read, and what they were written as is known", () => {
    const [texts, numbers] = [annexOf(asTexts(PLAN)), annexOf(sheetFromText(PLAN))];
    expect(granted(texts)).toEqual(granted(numbers));
    const amounts = texts.themes.flatMap(({ operations }) =>
      operations.flatMap(({ lines }) => lines.map(({ amount }) => amount)),
    );
    expect(amounts.map(({ text, asText, cell }) => [text, asText, cell?.value.kind])).toEqual([
      ["8 000,00 €", true, "text"],
      ["5 000,50 €", true, "text"],
    ]);
  });
});

describe("blanks that set words apart tell nothing", () => {
  const LEVELS = `
    N° | Intitulé | 2025 | 2026
    | ENSEMBLE | 8100 | 9100
    1 | Axe : Insertion | 8100 | 9100
    "1.1" | Accompagnement | 3100 | 3600
    | ___Relais de Brassac | 2000 | 2100
    | ___Entraide du Plateau | 1100 | 1500
    "1.2" | Chantiers | 5000 | 5500
    | ___Les Jardins d'Ussac | 3000 | 3300
    | ___Régie des Forges | 2000 | 2200
  `;
  const plain = dressed(sheetFromText(LEVELS), (text) =>
    text.replace(/^_+/, (each) => " ".repeat(each.length)),
  );

  test("but those that some texts of a column alone begin with tell their level", () => {
    expect(granted(annexOf(plain)).map(([title, , total]) => [title, total])).toEqual([
      ["Axe : Insertion / Accompagnement", "3600.00"],
      ["Axe : Insertion / Chantiers", "5500.00"],
    ]);
  });

  test.each([
    ["before and behind", (text: string) => `  ${text} `],
    ["that do not break", (text: string) => text.replaceAll(" ", "\u00A0")],
    ["doubled", (text: string) => text.replaceAll(" ", "  ")],
  ])("%s", (_, dress) => {
    expect(granted(annexOf(dressed(plain, dress)))).toEqual(granted(annexOf(plain)));
  });

  test("thousands are parted by as many blanks each, and two amounts by others", () => {
    const amountOf = (text: string) =>
      annexOf(sheetFromText(`Bénéficiaire | Montant voté\nLe Fournil | "${text}"\nLa Scierie | 500`))
        .themes[0]?.operations[0]?.lines[0]?.amount;
    expect(amountOf("1  250  000")?.amount.toFixed()).toBe("1250000.00");
    expect(amountOf("1 250  300")?.kind).toBe("unreadable");
  });
});

describe("what stands over a table, whatever its height, heads it", () => {
  const UNTITLED = `
    Qui porte | Où | Prestations | Part locative
    Les Deux Rives | Arvigny | 3000 | 4100
    Logis du Val | Chênefort | 2500 | 1900
    Foyer des Tanneurs | Arvigny | 1200 | 2700
  `;
  const HEAD = `
    RÉPUBLIQUE FRANÇAISE
    Séance du 14 mars 2025
    Rapport n° 2025-31 – Annexe n° 5 | | | Montants en euros

  `;

  test("a table whose titles no word tells", () => {
    expect(granted(annexOf(sheetFromText(HEAD + UNTITLED.trim())))).toEqual(
      granted(annexOf(sheetFromText(UNTITLED))),
    );
  });

  test("each of several sheets, whose own title stands under what they all say", () => {
    const sheet = (name: string, head: string) =>
      sheetFromText(
        `${head}Commission ${name}\n\nAssociation | Objet | Montant voté\nClub de ${name} | Saison | 1500\nAmicale de ${name} | Gala | 700\nTotal | | 2200`,
        { name },
      );
    const read = (head: string) =>
      annexOf(sheet("Culture", head), sheet("Jeunesse", head), sheet("Sports", head));
    const head = "RÉPUBLIQUE FRANÇAISE\nSéance du 14 mars 2025\nRapport n° 2025-31 – Annexe n° 5\n\n";
    expect(granted(read(head))).toEqual(granted(read("")));
    expect(read(head).themes.map(({ title }) => title)).toEqual([
      "Commission Culture",
      "Commission Jeunesse",
      "Commission Sports",
    ]);
  });
});

describe("what stands under the last figure of a sheet is no line", () => {
  const SIGNED = `


    Fait à Arvigny, le 14 mars 2025
    | | La Présidente, Claire MERCIER
    Page 1 sur 1
  `;

  test("in a table without titles", () => {
    const drawing = `
      ENFANCE
      Accueils de loisirs :
      Familles rurales | Mercredis et vacances | 30120
      Les Petits Loups | Été | 13470
      | total | 43590
      Parentalité :
      Centre social | Lieu d'accueil | 6980
      Info Jeunes | Permanences | 4560
      | total | 11540
    `;
    const read = annexOf(sheetFromText(drawing.trimEnd() + SIGNED));
    expect(granted(read)).toEqual(granted(annexOf(sheetFromText(drawing))));
  });

  test("in a table that crosses beneficiaries with operations", () => {
    const drawing = `
      Bénéficiaire | Voirie et cheminements | Bâtiments publics | Enseignement musical | Total
      Commune de Bréchy | 5495 | 20575 | | 26070
      Commune de Marsagne | 4411.30 | 7469.15 | | 11880.45
      Harmonie de Coulmes | | | 1800 | 1800
      Total par action | 9906.30 | 28044.15 | 1800 | 39750.45
      Total par volet | 37950.45 | | 1800
    `;
    const read = annexOf(sheetFromText(drawing.trimEnd() + SIGNED));
    expect(granted(read)).toEqual(granted(annexOf(sheetFromText(drawing))));
    expect(granted(read).map(([title]) => title)).toEqual([
      "Voirie et cheminements",
      "Bâtiments publics",
      "Enseignement musical",
    ]);
  });
});

test("years over the columns of a table without known titles are no amounts: figures beside them keep their titles", () => {
  const { themes } = annexOf(
    sheetFromText(`
      LISTE DES TRAVAUX ET | | 2013
      INVESTISSEMENTS
      | Fonctionnement | Investissement | Subvention
      Acquisition de terrains | | 68000
      Matériel des services | | 5000
      Travaux du pont | | 105000 | 18000
      Entretien de la halle | 35000
      TOTAL | 35000 | 178000 | 18000
    `),
  );
  const [operation] = themes[0]?.operations ?? [];
  expect(operation?.lines.map(({ beneficiary }) => beneficiary?.value)).toEqual([
    "Acquisition de terrains",
    "Matériel des services",
    "Travaux du pont",
    "Entretien de la halle",
  ]);
  expect(operation?.statedTotal?.amount.toFixed()).toBe("178000.00");
});

test("what could not be read is shown as the sheet writes it", () => {
  const annex = annexOf(
    sheetFromText(`
      1: Bénéficiaire | Projet | Montant
      CULTURE
      Lourmais | Épicerie | 8000.00
      Le Verzy | Atelier | 5000.50
      Total CULTURE | | 13000.50
      SPORT
      Bois | Stade | 2000.00
      Sault | Salle | 1000.00
      Total SPORT | | 3000.00
      TOTAL | | 16000.50

      Récapitulation | |
      CULTURE | | 13 000,50 €
      SPORT | | 3 000,00 €
      Ailleurs | | 1 250,00 €
    `),
  );
  expect(annex.unread.map(({ text }) => text)).toEqual(["Ailleurs 1 250,00 €"]);
});

describe("a mark under a text says it again", () => {
  const MARKED = `
  1: Action | Bénéficiaire | Objet | Montant
  Musique | Harmonie de Vaux | Concerts | 1000
  DITTO | Chorale du Lac | DITTO | 500
  DITTO | Fanfare d'Orly | Tournée | 250
  Total | | | 1750
`;

  test.each(['"', "″", "»", '- " -', "idem", "Id."])("%s", (mark) => {
    const said = annexOf(
      sheetFromText(MARKED.replace(/DITTO \|(?= [CF])/g, "Musique |").replace("DITTO", "Concerts")),
    );
    const marked = dressed(sheetFromText(MARKED), (text) => (text === "DITTO" ? mark : text));
    expect(granted(annexOf(marked))).toEqual(granted(said));
  });

  test("under a number it says nothing", () => {
    const marked = dressed(sheetFromText(MARKED.replace("500", "DITTO")), (text) =>
      text === "DITTO" ? '"' : text,
    );
    expect(
      annexOf(marked).themes.flatMap(({ operations }) =>
        operations.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount.toFixed())),
      ),
    ).toEqual(["1000.00", "0.00", "250.00"]);
  });
});

describe("blank rows part nothing that its titles hold together", () => {
  /** The same drawing with a blank row above some of its own, counted from 0. */
  const spaced = (drawing: string, rows: readonly number[]) =>
    drawing
      .trim()
      .split("\n")
      .flatMap((line, i) => (rows.includes(i) ? ["", line] : [line]))
      .join("\n");
  const read = (drawing: string) => {
    const annex = annexOf(sheetFromText(drawing));
    const { repeated, recapitulated = [], unread } = annex;
    return [
      granted(annex),
      [...repeated, ...recapitulated].map(({ total }) => total.amount.toFixed()),
      unread.map(({ text }) => text),
    ];
  };

  const CARDS = `
    Axe | 1 – Emploi
    Action | "1.1 – Chantiers"
    Code / imputation | INS-ACI / 65748-444
    Montant total de l'action | 7500

    Association | Capacité | Montant 2026
    Régie du Gué | 12 | 4100
    Jardins d'Arvel | 10 | 3400

    Axe | 1 – Emploi
    Action | "1.2 – Mobilité"
    Code / imputation | INS-MOB / 65748-448
    Montant total de l'action | 2950

    Association | Capacité | Montant 2026
    Garage Solidaire | 60 | 1850
    Auto-école Déclic | 45 | 1100

    Axe | 2 – Autonomie
    Action | "2.1 – Habitat"
    Code / imputation | AUT-HAB / 65748-423
    Montant total de l'action | 5240

    Association | Capacité | Montant 2026
    Les Tilleuls | 8 | 3360
    Ensemble chez soi | 7 | 1880
  `;

  test.each([
    ["between the rows of a card", [11, 19]],
    ["between a card and its table", [5, 14, 23]],
    ["between its lines", [7, 16]],
  ])("%s", (_, rows) => expect(read(spaced(CARDS, rows))).toEqual(read(CARDS)));

  const HEADED = `
    Fiche 1 | Enfouissement des réseaux | | | ENF-E
    Chapitre : | I | art. 2041482
    Commune | Travaux | Coût HT | Taux | Aide du syndicat
    Roche | Rue Haute | 8420 | 60 % | 5052
    Mas | Place | 4765 | 60 % | 2859
    | | | Montant total de l'aide : | 7911

    Fiche 2 | Télécom | | | ENF-T
    Chapitre : | I | art. 2041482
    Commune | Travaux | Coût HT | Taux | Aide du syndicat
    Roche | Rue Haute | 2290 | 30 % | 687
    Mas | Place | 1412 | 30 % | 423.6
    | | | Montant total de l'aide : | 1110.6

    Fiche 3 | Éclairage public | | | EP-R
    Chapitre : | II | art. 2041481
    Commune | Travaux | Coût HT | Taux | Aide du syndicat
    Combes | 112 points | 6384 | 50 % | 3192
    Vielle | 38 points | 2147 | 50 % | 1073.5
    | | | Montant total de l'aide : | 4265.5
  `;

  test.each([[[15]], [[16]]])("under what stands over the titles of each of its tables: %j", (rows) =>
    expect(read(spaced(HEADED, rows))).toEqual(read(HEADED)),
  );

  const UNDER = `
    Axe | Action | Association | Projet | Accordé
    Axe 1 | 1.1 Épiceries | Le Panier | Fonctionnement | 1240
    Axe 1 | 1.1 Épiceries | Entraide du Gué | Colis | 310.5
    Axe 1 | 1.2 Jardins | Foyer d'Arvel | Parcelles | 960
    Axe 2 | 2.1 Logement | Le Seuil | Accueil | 1960
    Axe 2 | 2.1 Logement | Un toit | Médiation | 541.6
    Axe 2 | 2.2 Mobilité | Roule et Vous | Garage | 673
    Axe 2 | 2.2 Mobilité | L'Élan | Navette | 128
    Axe 2 | 2.2 Mobilité | Les Pédales | Vélos | 95
    | | | Total | 5908.1

    Récapitulatif
    Axe | Action | Article | Nombre | Accordé
    Axe 1 | 1.1 Épiceries | 65748-424 | 2 | 1550.5
    Axe 1 | 1.2 Jardins | 65748-424 | 1 | 960
    Total axe 1 | | | 3 | 2510.5
    Axe 2 | 2.1 Logement | 65748-428 | 2 | 2501.6
    Axe 2 | 2.2 Mobilité | 65748-428 | 3 | 896
    Total axe 2 | | | 5 | 3397.6
    Total | | | 8 | 5908.1
  `;

  test.each([[[14]], [[16]], [[14, 16, 18]], [[13, 15, 17, 18, 19]]])(
    "between the rows of a recapitulation under a table: %j",
    (rows) => expect(read(spaced(UNDER, rows))).toEqual(read(UNDER)),
  );

  const OVER = `
    I. Récapitulation
    Axe / dispositif | Enveloppe | Projets | Montant voté
    Axe 1 – Économie sociale | | 3 | 11900
    1.1 Coopératives | E2601 | 2 | 5700
    1.2 Tiers-lieux | A2611 | 1 | 6200
    Axe 2 – Énergie | | 2 | 8300
    2.1 Conseil | E2604 | 2 | 8300
    Total | | 5 | 20200

    II. Détail par porteur
    Porteur de projet | Implantation | Projet | Montant voté
    1.1 Coopératives
    Menuiserie du Port | Port-Brun | 3 emplois | 2700
    La Halle | Arvel | Prospection | 3000

    1.2 Tiers-lieux
    Quai 9 | Arvel | Cuisine | 6200

    2.1 Conseil
    Agence du climat | Port-Brun | Permanences | 6600
    Les Compagnons | Port-Brun | Ateliers | 1700
  `;

  test.each([[[5]], [[4, 7]]])("between the rows of one over a table: %j", (rows) =>
    expect(read(spaced(OVER, rows))).toEqual(read(OVER)),
  );
});

describe("an empty column parts nothing that is one table", () => {
  /** The same drawing with an empty column before one of its own, counted from 0. */
  const widened = (drawing: string, column: number) =>
    drawing
      .split("\n")
      .map((line) => line.split("|"))
      .map((cells) => [
        ...cells.slice(0, column),
        ...(cells.length > column ? [""] : []),
        ...cells.slice(column),
      ])
      .map((cells) => cells.join("|"))
      .join("\n");

  test.each([1, 2, 5, 6])("in one of two tables side by side: %i", (column) => {
    const drawing = `
      SPORT | 2025 | 2026 | | CULTURE | 2025 | 2026
      Clubs | | | | Pratiques
      Union du Gué | 1450 | 1500 | | Harmonie d'Arvel | 560 | 655
      Judo-club | 245 | 265 | | Chorale | 90 | 90
      Sous-total clubs | 1695 | 1765 | | Sous-total pratiques | 650 | 745
      TOTAL SPORT | 1695 | 1765 | | TOTAL CULTURE | 650 | 745
    `.trim();
    const [wide, narrow] = [widened(drawing, column), drawing].map((each) => annexOf(sheetFromText(each)));
    expect(wide && granted(wide)).toEqual(narrow && granted(narrow));
    expect(narrow && granted(narrow)).toHaveLength(2);
  });

  test.each([1, 2, 3])("in one of the sheets of an annex: %i", (column) => {
    const sheet = (name: string, more: number) => `
      ${name}

      Bénéficiaire | Commune | Aide 2025 | Proposition
      Festival de ${name} | Arvel | 4800 | ${4500 + more}
      Amis de ${name} | Le Gué | 1250 | ${1200 + more}
      TOTAL | | 6050 | ${5700 + 2 * more}`;
    const read = (at: number | null) =>
      annexOf(
        ...["Livre", "Théâtre", "Cinéma"].map((name, i) => {
          const drawing = sheet(name, 100 * i);
          return sheetFromText(at !== null && i === 1 ? widened(drawing, at) : drawing, { name });
        }),
      );
    expect(granted(read(column))).toEqual(granted(read(null)));
    expect(granted(read(null))).toHaveLength(3);
  });
});

describe("what stands for several columns or lines does so without being merged over them", () => {
  const unmerged = (drawing: string) => ({ ...sheetFromText(drawing), merges: [] });
  const TITLES = `
    Opération | Bénéficiaire | Objet | Montant voté | < | < | Observations
    ^ | ^ | ^ | Fonctionnement | Investissement | Total | ^
    1.1 Prévention | Le Relais | Équipe de rue | 4300 | | 4300 |
     | La Passerelle | Chantiers | 800 | | 800 | Convention
     | Sous-total 1.1 | | 5100 | 0 | 5100 |
    1.2 Équipement | Les Tilleuls | Toiture | | 7050 | 7050 |
     | Le Verger | Chaudière | 200 | 1750 | 1950 |
     | Sous-total 1.2 | | 200 | 8800 | 9000 |
     | Total | | 5300 | 8800 | 14100 |
  `;
  const CROSSED = `
    Bénéficiaire | Volet 1 – Communes | < | Volet 2 – Vie associative | < | < | Total par bénéficiaire
    ^ | Voirie | Écoles | Musique | Fêtes | Sport | ^
    ^ | art. 2041412 | art. 2041412 | art. 65748 | art. 65748 | art. 65748 | ^
    Commune d'Arvel | 960 | | | | | 960
    Commune du Gué | 549 | 2057 | | | | 2606
    École de musique | | | 4250 | 180 | | 4430
    Comité des fêtes | | | | 650 | | 650
    Vélo-club | | | | 75 | 340 | 415
    Total par action | 1509 | 2057 | 4250 | 905 | 340 | 9061
  `;
  const NAMES = `
    Territoire | Mesure | Bénéficiaire | Projet | Aide
    CC du Sud | M3 | Odile Berthod | Paillage | 304.2
    ^ | M3 | Ferme des Essarts | Haie | 3507.5
    ^ | M5 | Fédération de pêche | Mare | 1926
    Total CC du Sud | | | | 5737.7
    CC du Haut | M3 | EARL Faivre | Plantation | 945.63
    ^ | M5 | Commune d'Arbouans | Étang | 5343.85
    Total CC du Haut | | | | 6289.48
    CC des Sources | M3 | CUMA du Plateau | Lamier | 5500
    ^ | M5 | Commune de Vaux | Tourbière | 9660
    Total CC des Sources | | | | 15160
    Total du Parc | | | | 27187.18
  `;

  test.each([
    ["a title over those of several columns", TITLES, ["4300.00", "800.00", "7050.00", "1950.00"]],
    ["the title of a group of operations", CROSSED, ["960.00", "549.00", "2057.00", "4250.00", "180.00", "650.00", "75.00", "340.00"]], // prettier-ignore
    ["a name on the first line of its group alone", NAMES, ["304.20", "3507.50", "945.63", "5500.00", "1926.00", "5343.85", "9660.00"]], // prettier-ignore
  ])("%s", (_, drawing, amounts) => {
    const annex = annexOf(unmerged(drawing));
    expect(granted(annex)).toEqual(granted(annexOf(sheetFromText(drawing))));
    const lines = annex.themes.flatMap(({ operations }) => operations.flatMap(({ lines: own }) => own));
    expect(lines.map(({ amount }) => amount.amount.toFixed())).toEqual(amounts);
  });
});

describe("titles that the top of a printed page says again are none of the table's rows", () => {
  const TITLES = "N° | Bénéficiaire | Objet | Montant";
  const PLAN = [
    "1: Annexe 5",
    `3: ${TITLES}`,
    " | Culture | | 1500",
    " | Musique | | 1500",
    "1 | Harmonie de Vaux | Concerts | 1000",
    "2 | Chorale du Lac | Tournée | 500",
    " | Sport | | 900",
    " | Clubs | | 900",
    "3 | Handball d'Orly | École | 700",
    "4 | Judo du Lac | Stage | 200",
    " | TOTAL | | 2400",
  ];
  const sheet = (rows: readonly string[]) => sheetFromText(rows.join("\n"));

  test.each([3, 4, 5, 6, 7, 8, 9, 10])("over row %i", (rank) => {
    const paged = [...PLAN.slice(0, rank), TITLES, ...PLAN.slice(rank)];
    expect(granted(annexOf(sheet(paged)))).toEqual(granted(annexOf(sheet(PLAN))));
  });

  test("they open a table under a title of its own", () => {
    const tables = sheet([
      "1: Culture",
      "Bénéficiaire | Objet | Montant",
      "Harmonie de Vaux | Concerts | 1000",
      "Chorale du Lac | Tournée | 500",
      "Total | | 1500",
      "7: Sport",
      "Bénéficiaire | Objet | Montant",
      "Handball d'Orly | École | 700",
      "Judo du Lac | Stage | 200",
      "Total | | 900",
    ]);
    expect(granted(annexOf(tables)).map(([title, , total]) => [title, total])).toEqual([
      ["Culture", "1500.00"],
      ["Sport", "900.00"],
    ]);
  });
});

describe("a column that is added beside a table changes nothing of how it is read", () => {
  const GROUPS = (more: readonly string[]) =>
    sheetFromText(
      [
        "1: MATERNELLES | Classes | Projet | Subvention",
        "Les Glycines | 4 | Potager | 300",
        "Prévert | 6 | Cirque | 450",
        "Sous-total | 10 | | 750",
        "6: Écoles | Classes | Projet | Subvention",
        "Jules-Ferry | 10 | Journal | 400",
        "Curie | 12 | Sciences | 600",
        "Sous-total | 22 | | 1000",
        "11: COLLÈGES | Classes | Projet | Subvention",
        "Pasteur | 18 | Voyage | 900",
        "Hugo | 16 | Chorale | 350",
        "Sous-total | 34 | | 1250",
        "16: TOTAL | 66 | | 3000",
      ]
        .map((line, rank) => [line, ...(more[rank] ? [more[rank]] : [])].join(" | "))
        .join("\n"),
    );

  test.each([
    [["Observations", "Complet", "", "", "", "1re demande"]],
    [["Pour mémoire : montant 2023", "500", "1000", "", "", "800"]],
    [["Part du budget", "0.12 {0.0%}", "0.2 {0.0%}", "", "", "0.3 {0.0%}"]],
    [["SIRET", "703 355 361 00084", "", "", "", "703 355 361 00092"]],
  ])("%j beside the first of several groups", (more) => {
    expect(granted(annexOf(GROUPS(more)))).toEqual(granted(annexOf(GROUPS([]))));
  });

  /** A table with a column more, whose cells are given from its titles down. */
  const beside = (rows: readonly string[], more: readonly string[]) =>
    annexOf(sheetFromText(rows.map((row, rank) => `${row} | ${more[rank] ?? ""}`).join("\n")));

  test.each([
    [["Pour mémoire : montant 2023", "3500", "800", "1000"]],
    [["Part du budget", "0.4 {0.0%}", "0.1 {0.0%}", "0.2 {0.0%}"]],
  ])("the later of two years is put to the vote beside %j", (more) => {
    const years = [
      "1: N° | Association | 2025 | 2026",
      "1 | Le Relais | 58000 | 61200",
      "2 | Entraide | 28000 | 29400",
      "3 | Insertion | 21000 | 22950",
      " | TOTAL | 107000 | 113550",
    ];
    expect(granted(beside(years, more))).toEqual(granted(beside(years, [])));
    expect(JSON.stringify(granted(beside(years, more)))).toContain("Le Relais 61200.00");
  });

  test("a remark names no group", () => {
    const groups = [
      "1: Code | Opération / bénéficiaire | Commune | Montant",
      "633-A | Nautisme | | 34920",
      " |    Cercle de voile | Ysaut | 12000",
      " |    École de voile | Mattes | 22920",
      "633-B | Musées | | 900",
      " |    Amis du port | Ysaut | 500",
      " |    Mémoire du port | Ysaut | 400",
      "634-A | Phares | | 700",
      " |    Amis du phare | Ysaut | 300",
      " |    Gardiens du cap | Ysaut | 400",
      " | TOTAL | | 36520",
    ];
    const remarks = ["Observations", "Convention à signer", "Complet", "", "Bilan 2024 à fournir"];
    expect(granted(beside(groups, remarks))).toEqual(granted(beside(groups, [])));
    expect(JSON.stringify(granted(beside(groups, remarks)))).toContain("Nautisme");
  });
});
