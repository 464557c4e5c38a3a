import { controlTexts } from "../../../../src/texts";
import { readAnnex, type AnnexReading } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

const annex = `
  Opération | Structure | Retenu | Montant proposé
  Opération 1 : Chantiers | ADEFI | Oui | 100
  | PAGE | Oui | 200
  | TOTAL | | 300
  Opération 2 : Missions | CIDFF | Oui | 50
  | TOTAL | | 50
`;
const otherVersion = annex.replace("50\n  | TOTAL | | 50", "60\n  | TOTAL | | 60");
const imputations = `
  Code opération | Imputation budgétaire | Libellé | AE | Dépense
  C02-566A05 | 6568/93566 | Insertion | 1000 | 300
  C02-581E02 | 6568/93566 | Logement | 2000 | 50
`;
const notes = `
  Réunion du 12 octobre : vérifier les montants
  Budget total | 9876543.21
`;

/** A sheet that the add-in wrote: its title, its note, then a table. */
const control = `
  ${controlTexts.title.fr}
  ${controlTexts.note.fr.replaceAll("|", "")}
${annex.trimEnd().replace(/^\n/, "")}
`;

function read(sheets: Readonly<Record<string, string>>, asked: string | null = null): AnnexReading {
  return readAnnex(
    Object.entries(sheets).map(([name, drawing]) => sheetFromText(drawing, { name })),
    { sheet: asked },
  );
}

const chosen = (reading: AnnexReading) => (reading.kind === "read" ? reading.chosen.sheets : reading.kind);

test("notes, imputations and the add-in's own sheets are not the annex", () => {
  expect(
    chosen(
      read({ Notes: notes, Imputations: imputations, "Tableau de contrôle": control, Répartition: annex }),
    ),
  ).toEqual(["Répartition"]);
});

test("a sheet that sums the list up by action, beside their codes, is not the annex", () => {
  const list = `
    Canton | Action | Association | Montant attribué
    Albens | Loyers | ADEFI | 100
    Bauges | Colis | PAGE | 200
    Chignin | Loyers | CIDFF | 50
    | | TOTAL | =SUM(D2:D4) -> 350
  `;
  const summary = `
    Action | Code | Montant
    Loyers | SOL-410 | =SUMIF(Liste!B2:B4,A2,Liste!D2:D4) -> 150
    Colis | SOL-411 | =SUMIF(Liste!B2:B4,A3,Liste!D2:D4) -> 200
    Total général | | =C2+C3 -> 350
  `;
  expect(chosen(read({ Synthèse: summary, Liste: list }))).toEqual(["Liste"]);
});

test("two versions of one table are a question", () => {
  const reading = read({ "Annexe 5": annex, "Annexe 5 (2)": otherVersion });
  expect(reading.kind === "ambiguous" && reading.candidates.map((each) => each.sheet)).toEqual([
    "Annexe 5",
    "Annexe 5 (2)",
  ]);
});

test("the sheet that the user names is read", () => {
  expect(chosen(read({ "Annexe 5": annex, "Annexe 5 (2)": otherVersion }, "Annexe 5 (2)"))).toEqual([
    "Annexe 5 (2)",
  ]);
});

test("a sheet named that does not exist", () => {
  expect(read({ "Annexe 5": annex }, "Annexe 6")).toEqual({ kind: "none", because: "no-such-sheet" });
});

test("an empty workbook, and one without a table of grants", () => {
  expect(read({ Feuil1: "" })).toEqual({ kind: "none", because: "empty" });
  expect(read({ Notes: notes, Imputations: imputations })).toEqual({ kind: "none", because: "no-table" });
});

test("it says what the choice rests on", () => {
  const reading = read({ Notes: notes, "Annexe 5": annex });
  expect(reading.kind === "read" && reading.chosen.because).toEqual([
    {
      sheet: "Annexe 5",
      roles: ["operation", "beneficiary", "retained", "amount"],
      lines: 3,
      totals: 2,
      totalsThatAddUp: 2,
    },
  ]);
});

test("it says where the columns are", () => {
  const reading = read({ "Annexe 5": annex });
  expect(reading.kind === "read" && reading.layouts).toEqual([
    {
      sheet: "Annexe 5",
      headerRows: [0],
      columns: { operation: 0, beneficiary: 1, retained: 2, amount: 3 },
      form: "table",
    },
  ]);
});

test("a hidden sheet is the annex only where nothing in sight is, or where the user says so", () => {
  const hidden = sheetFromText(otherVersion, { name: "Ancienne", visibility: "hidden" });
  const shown = sheetFromText(annex, { name: "Annexe 5" });
  expect(chosen(readAnnex([hidden, shown], { sheet: null }))).toEqual(["Annexe 5"]);
  expect(chosen(readAnnex([hidden, shown], { sheet: "Ancienne" }))).toEqual(["Ancienne"]);
  expect(chosen(readAnnex([hidden], { sheet: null }))).toEqual(["Ancienne"]);
});

describe("sheets that grant to the same", () => {
  const table = (...amounts: readonly [number, number]) => `
    Structure | Commune | Montant
    Relais du Val | Albens | ${amounts[0]}
    Le Noyau | Bauges | ${amounts[1]}
    Total | | ${amounts[0] + amounts[1]}
  `;
  const [one, other] = [table(142, 98), table(18, 9)];

  test("other amounts are other parts", () => {
    expect(chosen(read({ Fonctionnement: one, Investissement: other }))).toEqual([
      "Fonctionnement",
      "Investissement",
    ]);
  });

  test("an amount that is the same makes them two versions", () => {
    expect(chosen(read({ "Version 1": one, "Version 2": table(142, 9) }))).toBe("ambiguous");
  });

  test("other years are no parts of one vote", () => {
    expect(chosen(read({ "2025": one, "2026": other }))).toBe("ambiguous");
  });
});

test("a note over a table that says what is older recalls nothing: two tables alike in weight are a question", () => {
  const table = (title: string, who: string) => `
    ${title} | | |
    Structure | Commune | ${who} | Montant
    Relais du Val | Albens | a | 142
    Le Noyau | Bauges | b | 98
    Total | | | 240
  `;
  const sheets = (title: string) => ({
    Logement: table(title, "Objet"),
    Habitat: table("Habitat", "Détail"),
  });
  expect(chosen(read(sheets("5 000 € par logement, 8 000 € en bourg ancien")))).toBe("ambiguous");
  expect(chosen(read(sheets("Logement (pour mémoire)")))).toEqual(["Habitat"]);
});

test("a sheet that links to all that grant gathers them, whatever else it sums up below", () => {
  const part = (...amounts: readonly [number, number, number]) => `
    Structure | Nature | Montant
    Relais ${amounts[0]} | Énergie | ${amounts[0]}
    Noyau ${amounts[0]} | Sécurité | ${amounts[1]}
    Total | | ${amounts[2]}
  `;
  const gathering = `
    Secteur | Opérations | Montant
    Nord | 2 | =Nord!C4 -> 240
    Sud | 2 | =Sud!C4 -> 72
    TOTAL | 4 | =SUM(C2:C3) -> 312

    Par nature | Opérations | Montant
    Énergie | 2 | 160
    Sécurité | 2 | 107
    Accueil | 1 | 10
    TOTAL | 4 | 277
  `;
  expect(chosen(read({ Synthèse: gathering, Nord: part(142, 98, 240), Sud: part(18, 9, 72) }))).toEqual([
    "Nord",
    "Sud",
  ]);
});

test("sheets whose amounts another sums up are the annex together, whatever their columns and however short", () => {
  const works = `
    Exploitation | Commune | Devis | Taux | Aide
    Les Aulnes | Brix | 4000 | 25 % | 1000
    Le Clos | Sottevast | 8000 | 25 % | 2000
    La Hague | Vauville | 2400 | 25 % | 600
    Le Mesnil | Tollevast | 3600 | 25 % | 900
    Val d'Ouve | Hardinvast | 2000 | 25 % | 500
    Le Theil | Gonneville | 1200 | 25 % | 300
    Rocheville | Négreville | 2800 | 25 % | 700
    Digosville | Maupertus | 1600 | 25 % | 400
    Total | | 25600 | | 6400
  `;
  const starters = `
    Exploitation | Commune | Forfait
    La Lande | Rauville | 400
    Les Prés | Sideville | 400
    Total | | 800
  `;
  const summing = (total: string) => `
    Mesure | Montant
    Travaux | =Travaux!E10 -> 6400
    Installations | =Installations!C4 -> 800
    Total | ${total}
  `;
  const sheets = { Travaux: works, Installations: starters };
  expect(chosen(read(sheets))).toEqual(["Travaux"]);
  expect(chosen(read({ ...sheets, Récap: summing("=SUM(B2:B3) -> 7200") }))).toEqual([
    "Travaux",
    "Installations",
  ]);
  // A sheet that only details a figure of another is no part beside it.
  const detailed = works.replace("| 1000", "| =Installations!C4+200 -> 1000");
  expect(chosen(read({ ...sheets, Travaux: detailed, Récap: summing("7200") }))).toEqual(["Travaux"]);
});

test("a sheet goes on with another that has all its columns and one more", () => {
  const narrow = `
    UAI | Établissement | Objet | Accordé
    079A | Saint-Joseph | Salle | 155
    079B | Notre-Dame | Accès | 189
    TOTAL | | | 344
  `;
  const wide = `
    UAI | Établissement | Objet | Accordé | Total dispositif
    079C | Jean-Moulin | Séjour | 72 |
    079D | Les Fontaines | Voyage | 51 |
    079E | Marie-Curie | Mer | 63 |
    TOTAL | | | 186 | 186
  `;
  expect(chosen(read({ Publics: wide, Privés: narrow }))).toEqual(["Publics", "Privés"]);
});

test("a sheet whose lines link to the totals of others' columns gathers them, and no quantity is an amount", () => {
  const clubs = `
    Club | Commune | Énergie | Transports | TOTAL
    Aviron | Sarzeau | 300 | 120 | 420
    Escrime | Auray | 250 | 80 | 330
    Judo | Baud | 410 | | 410
    TOTAL | | =SUM(C2:C4) -> 960 | =SUM(D2:D4) -> 200 | =SUM(E2:E4) -> 1160
  `;
  const schools = `
    Tarif par licencié : | | 12 |
    Groupement | Ville | Licenciés | Forfait
    Val d'Oust | Guer | 31 | =C3*$C$1 -> 372
    Bas Blavet | Hennebont | 54 | =C4*$C$1 -> 648
    Presqu'île | Theix | 17 | =C5*$C$1 -> 204
    Total | | =SUM(C3:C5) -> 102 | =SUM(D3:D5) -> 1224
  `;
  const gathering = `
    Dispositif | Nombre | Montant | Imputation
    Clubs – énergie | 3 | =Clubs!C5 -> 960 | 6574 / 32
    Clubs – transports | 2 | =Clubs!D5 -> 200 | 6574 / 32
    Groupements – forfait | 3 | =Groupements!D6 -> 1224 | 6573 / 32
    TOTAL | | =SUM(C2:C4) -> 2384 |
  `;
  expect(chosen(read({ Récapitulatif: gathering, Clubs: clubs, Groupements: schools }))).toEqual([
    "Clubs",
    "Groupements",
  ]);
});

test("sheets alike that another draws on are the annex, though each line has a code of its own, and that one is not", () => {
  const sector = (name: string, studies: number, works: number) => `
    Secteur ${name}

    N° | Opération | Imputation | AP affectée | CP 2025
    071 | Études du quai ${name} | 20-2031-515 | ${studies} | 10
    072 | Travaux du quai ${name} | 23-2315-844 | ${works} | 50
    | Total secteur ${name} | | ${studies + works} | 60
  `;
  const summed = (code: string, north: number, south: number) =>
    `${code} | =SUMIF(Nord!C4:C5,A4,Nord!D4:D5) -> ${north} | =SUMIF(Sud!C4:C5,A4,Sud!D4:D5) -> ${south} | ${north + south}`;
  const byAccount = `
    Ventilation par imputation

    Imputation | Nord | Sud | Total
    ${summed("20-2031-515", 180, 38)}
    ${summed("23-2315-844", 2450, 1890)}
    Total | =Nord!D6 -> 2630 | =Sud!D6 -> 1928 | 4558
  `;
  const sheets = { Nord: sector("Nord", 180, 2450), Sud: sector("Sud", 38, 1890) };
  expect(chosen(read({ ...sheets, Ventilation: byAccount }))).toEqual(["Nord", "Sud"]);
});

test("sheets that each grant to their own, and state what they come to, are the annex, not the one that sums them up by town", () => {
  const works = (name: string, given: readonly (readonly [town: string, aid: number])[]) => `
    Programme ${name}

    Dossier | Commune | Libellé | Travaux | Aide
    ${given.map(([town, aid], i) => `D${i} | ${town} | Rue ${i} de ${name} | ${aid * 2} | ${aid}`).join("\n    ")}
    TOTAL | | | ${given.reduce((sum, [, aid]) => sum + aid * 2, 0)} | ${given.reduce((sum, [, aid]) => sum + aid, 0)}
  `;
  const summed = (row: number, town: string, lights: number, pipes: number) =>
    `${town} | =SUMIF(Lampes!B4:B6,A${row},Lampes!E4:E6) -> ${lights} | =SUMIF(Tuyaux!B4:B6,A${row},Tuyaux!E4:E6) -> ${pipes} | =SUM(B${row}:C${row}) -> ${lights + pipes}`;
  const byTown = `
    Aides par commune

    Commune | Lampes | Tuyaux | Total
    ${summed(4, "Aubry", 310, 95)}
    ${summed(5, "Belmont", 270, 640)}
    ${summed(6, "Corcieux", 125, 0)}
    ${summed(7, "Dompaire", 0, 480)}
    TOTAL | =SUM(B4:B7) -> 705 | =SUM(C4:C7) -> 1215 | =SUM(D4:D7) -> 1920
  `;
  const sheets = {
    Lampes: works("lampes", [
      ["Aubry", 310],
      ["Belmont", 270],
      ["Corcieux", 125],
    ]),
    Tuyaux: works("tuyaux", [
      ["Aubry", 95],
      ["Belmont", 640],
      ["Dompaire", 480],
    ]),
  };
  expect(chosen(read({ ...sheets, Récap: byTown }))).toEqual(["Lampes", "Tuyaux"]);
});

test("a table that crosses what other sheets grant, typed by hand, is no part beside them", () => {
  const works = (kind: string, given: readonly (readonly [string, string, number])[]) => `
    Commune | Structure | ${kind} | Participation
    ${given.map(([town, name, aid]) => `${town} | ${name} | ${aid / 10} | ${aid}`).join("\n    ")}
    Total | | | ${given.reduce((sum, [, , aid]) => sum + aid, 0)}
  `;
  const sheets = {
    Musique: works("Élèves", [
      ["Aubry", "Harmonie", 310],
      ["Belmont", "Le Piano", 270],
      ["Aubry", "Chorale", 120],
    ]),
    Fêtes: works("Budget", [
      ["Aubry", "Festival", 950],
      ["Corcieux", "Salon", 640],
      ["Dompaire", "Marché", 480],
    ]),
    Synthèse: `
      Commune | Musique | Fêtes | Total
      Aubry | 430 | 950 | 1380
      Belmont | 270 | | 270
      Corcieux | | 640 | 640
      Dompaire | | 480 | 480
      Total | 700 | 2070 | 2770
    `,
  };
  const reading = read(sheets);
  const names = reading.kind === "ambiguous" ? reading.candidates.map(({ sheet }) => sheet) : chosen(reading);
  expect(names).not.toContain("Synthèse");
});

describe("a shorter sheet that says what lines that share a word come to sums up their sheet", () => {
  const works = `
    N° AP | Intitulé | Secteur | AP votée | Révision proposée | AP révisée | CP 2026
    AP1 | Conduites du Bief | Est | 2400 | 150 | 2550 | 720
    AP2 | Réservoir de Senn | Est | 680 | | 680 | 260
    AP3 | Forages d'Albe | Ouest | 1150 | -60 | 1090 | 450
    AP4 | Usine de Ribe | Ouest | 3600 | 420 | 4020 | 1500
    TOTAL | | | 7830 | 510 | 8340 | 2930
  `;

  test("in another column than the one that is voted", () => {
    const bySector = `
      Secteur | Nombre | AP révisée | CP 2026
      Est | 2 | 3230 | 980
      Ouest | 2 | 5110 | 1950
      Total | 4 | 8340 | 2930
    `;
    expect(chosen(read({ Programme: works, "Par secteur": bySector }))).toEqual(["Programme"]);
  });

  test("by its formulas on most of its lines, whatever it adds", () => {
    const list = `
      TYPE | COMMUNE | CONTRIBUTION 2025 | CONTRIBUTION 2026
      COM | Albe | 100 | 110
      COM | Senn | 200 | 215
      COM | Vaux | 50 | 54
      EPCI | CC du Bief | 900 | 940
      EPCI | CC de Ribe | 800 | 830
      EPCI | CC du Gué | 700 | 705
    `;
    const recap = `
      Catégorie | Nombre | Contribution 2025 | Contribution 2026
      Communes | 3 | 350 | =SUM(Liste!D2:D4) -> 379
      Communautés | 3 | 2400 | =SUM(Liste!D5:D7) -> 2475
      Département | 1 | 5000 | 5200
      TOTAL | 7 | 7750 | =SUM(D2:D4) -> 8054
    `;
    expect(chosen(read({ Liste: list, Récap: recap }))).toEqual(["Liste"]);
  });

  test("but one that goes on with it, under the same titles, is a part of the annex", () => {
    const more = works.replace(/\n\s+AP[34].*/g, "").replace(/7830.*/, "3080 | 150 | 3230 | 980");
    expect(chosen(read({ Programme: works, Suite: more.replaceAll("AP", "AQ") }))).not.toEqual(["Programme"]);
  });

  describe("but not one that grants a part of what the lines of the other cost", () => {
    const towns = ["Albe", "Senn", "Vaux", "Ribe"];
    const costs = (town: number) => [1, 2, 3].map((work) => 1000 * (town + 1) + 100 * work);
    const works = `
      Commune | Bénéficiaire | Poste | Coût
      ${towns
        .flatMap((town, rank) =>
          costs(rank).map((cost, work) => `${town} | Mairie de ${town} | Lot ${rank}${work} | ${cost}`),
        )
        .join("\n      ")}
    `;
    const whole = (town: number) => costs(town).reduce((sum, cost) => sum + cost, 0);
    const granting = (title: string, share: number, aid: (town: number) => string) => `
      Commune | Coût total | ${title}
      ${towns.map((town, rank) => `${town} | ${whole(rank)} | ${aid(rank)}`).join("\n      ")}
      TOTAL | ${towns.reduce((sum, _, rank) => sum + whole(rank), 0)} | ${towns.reduce((sum, _, rank) => sum + whole(rank) * share, 0)}
    `;

    const typed = (share: number) => (town: number) => String(whole(town) * share);

    test.each([
      ["typed", "Subvention votée", 0.4, typed(0.4)],
      ["whatever it is called", "Aide", 0.4, typed(0.4)],
      [
        "worked out by a rate",
        "Aide",
        0.4,
        (town: number) => `=SUM(Détail!D${town * 3 + 2}:D${town * 3 + 4})*0.4 -> ${whole(town) * 0.4}`,
      ],
      ["all of it, where its title alone says that it is voted", "Subvention votée", 1, typed(1)],
    ])("%s", (_, title, share, aid) => {
      expect(chosen(read({ Annexe: granting(title, share, aid), Détail: works }))).toEqual(["Annexe"]);
    });
  });
});

describe("of sheets of several votes, one is put to the vote", () => {
  const vote = (first: string, second: string) => `
    Bénéficiaire | Projet | Aide
    ${first} | Vitrine | 3750
    Garage Faure | Pont | 6240
    ${second} | Terrasse | 5296
    TOTAL | | 15286
  `;
  const [before, now] = [vote("Boucherie Colin", "Fleuriste"), vote("Boulangerie Lamy", "Le Bistrot")];
  const total = `
    Mesure | Montant
    Juin | ='Aides (archive)'!C5 -> 15286
    Décembre | =Aides!C5 -> 15286
    Total | =SUM(B2:B3) -> 30572
  `;

  test("one kept for what it was is no part of the annex, though another sheet sums both up", () => {
    expect(chosen(read({ "Aides (archive)": before, Aides: now, Cumul: total }))).toEqual(["Aides"]);
  });

  test("two of two days are a question, and two parts of one are the annex", () => {
    const of = (one: string, other: string) => chosen(read({ [one]: before, [other]: now }));
    expect(of("Vote 11-06-2026", "Vote 10-12-2026")).toBe("ambiguous");
    expect(of("Commerce 10-12-2026", "Artisanat 10-12-2026")).toEqual([
      "Commerce 10-12-2026",
      "Artisanat 10-12-2026",
    ]);
  });

  test.each([
    ["Aides", "Aides – archive"],
    ["Aides 2026", "ARCHIVE – 2025"],
    ["Aides", "Aides (obsolète)"],
    ["Aides", "Ne pas utiliser - Aides"],
  ])("« %s » is put to the vote, not « %s »", (name, kept) => {
    expect(
      chosen(read({ [kept]: before, [name]: now, Cumul: total.replaceAll("Aides (archive)", kept) })),
    ).not.toEqual([kept, name]);
  });

  test.each([
    ["Archives", "Musées"],
    ["Lecture publique", "Archives et patrimoine"],
    ["Archives 2026", "Musées 2026"],
    ["Musées", "Monuments historiques"],
    ["Centre historique", "Quartiers"],
    ["Course 05-07-2026", "Course 12-07-2026"],
    ["Marché du 05.07.26", "Marché du 12.07.26"],
  ])("the sheets « %s » and « %s » are parts of one", (one, other) => {
    expect(chosen(read({ [one]: before, [other]: now }))).toEqual([one, other]);
  });

  test("what a sheet recalls over its table parts it from no other", () => {
    const recalling = `Pour mémoire, crédit inscrit au budget primitif : 32 000 €\n${before.trim()}`;
    expect(chosen(read({ Commerce: recalling, Artisanat: now }))).toEqual(["Commerce", "Artisanat"]);
  });
});

const parted = (titles: string, ...lines: readonly string[]) => `
  ${titles}
  ${lines.join("\n  ")}
`;

describe("parts that come to the same sum", () => {
  const coast = parted(
    "Commune | Travaux | Aide proposée",
    "Ault | Digue | 21350",
    "Cayeux | Cale | 18900",
    "TOTAL | | 40250",
  );
  const plain = [
    "Rue | Halle | 7400",
    "Ailly | Lavoir | 9125",
    "Doullens | Toit | 12500",
    "Roye | Cour | 11225",
    "TOTAL | | 40250",
  ];

  test("are all of the annex", () => {
    const inland = parted("Commune | Travaux | Aide proposée", ...plain);
    const uplands = parted("Commune | Travaux | Aide proposée", "Poix | Préau | 8300", "TOTAL | | 8300");
    expect(chosen(read({ Littoral: coast, Plaine: inland }))).toEqual(["Littoral", "Plaine"]);
    expect(chosen(read({ Littoral: coast, Plaine: inland, Hauts: uplands }))).toEqual([
      "Littoral",
      "Plaine",
      "Hauts",
    ]);
  });

  test("are asked for where their columns part them, who receives being said alike", () => {
    const running = parted(
      "Commune | Action | Public | Subvention",
      "Rue | Ateliers | Jeunes | 7400",
      "Ailly | Portage | Aînés | 9125",
      "Doullens | Navette | Tous | 12500",
      "Roye | Chantier | Jeunes | 11225",
      "TOTAL | | | 40250",
    );
    expect(chosen(read({ Équipement: coast, Animation: running }))).toBe("ambiguous");
  });
});

test("a name that says whom it informs is not one of a sheet for information", () => {
  const part = (who: string, amount: number) =>
    parted(
      "Structure | Action | Montant proposé",
      `${who} Est | Accueil | ${amount}`,
      `${who} Ouest | Ateliers | ${amount + 135}`,
      `TOTAL | | ${2 * amount + 135}`,
    );
  const music = part("Harmonie", 4100);
  for (const name of ["BIJ (info jeunes)", "Réseau Info", "Lieux (information du public)"])
    expect(chosen(read({ Musique: music, [name]: part("Relais", 2350) }))).toEqual(["Musique", name]);
  for (const name of ["Frais (info)", "Frais (pour information)"])
    expect(chosen(read({ Musique: music, [name]: part("Relais", 2350) }))).not.toContain(name);
});
