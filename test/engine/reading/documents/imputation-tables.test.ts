import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

/** Code, imputation, label, AE, available, expense, balance of every row, as far as the document gives them. */
function credits(drawn: string, hint: "deliberation" | "report" = "deliberation") {
  const reading = readDocument(documentOf(drawn), hint);
  return reading.imputationTables.flatMap((table) =>
    table.rows.map((row) => [
      row.code.value,
      row.budgetImputation?.value ?? null,
      row.label?.value ?? null,
      ...[row.commitmentAuthorisation, row.available, row.expense, row.balance].map(
        (amount) => amount?.value.toFixed() ?? null,
      ),
    ]),
  );
}

const first = ["A12-345B06", "6568/93566", "Aide aux organismes", "6019600.00", null, "420720.00", null];
const second = ["A12-346B02", "6568/9358", "Logement des jeunes", "1200000.00", null, "120000.00", null];

describe("imputation tables", () => {
  test("a table with cells", () => {
    const drawn =
      "Code Opération\tImputation Budgétaire\tLibellé Opération\tAE €\tDépense €\n" +
      "A12-345B06\t6568/93566\tAide aux organismes\t6 019 600,00\t420 720,00\n" +
      "A12-346B02\t6568/9358\tLogement des jeunes\t1 200 000,00\t120 000,00";
    expect(credits(drawn)).toEqual([first, second]);
  });

  test("the code in the same cell as the imputation", () => {
    const drawn =
      "Imputation – enveloppe\tLibellé\tAP/AE votée\tEngagement\n" +
      "chapitre 65, article 65748, fonction 421 – enveloppe 2025P012O003\tPrévention\t400 000,00 €\t144 000,00 €\n" +
      "chapitre 204, article 20422 (enveloppe 2025P012O007)\tÉquipements\t500 000,00 €\t133 000,00 €";
    expect(credits(drawn)).toEqual([
      [
        "2025P012O003",
        "chapitre 65, article 65748, fonction 421",
        "Prévention",
        "400000.00",
        null,
        "144000.00",
        null,
      ],
      ["2025P012O007", "chapitre 204, article 20422", "Équipements", "500000.00", null, "133000.00", null],
    ]);
  });

  test("what is taken from a credit, by another word", () => {
    const drawn =
      "Opération\tLibellé\tNature / fonction\tAE votée\tPrélèvement\n" +
      "SPO-11\tClubs formateurs\t6574 / 326\t260 000 €\t80 450 €\n" +
      "SPO-12\tComités départementaux\t6574 / 321\t180 000 €\t83 000 €";
    expect(credits(drawn).map((row) => [row[0], row[3], row[5]])).toEqual([
      ["SPO-11", "260000.00", "80450.00"],
      ["SPO-12", "180000.00", "83000.00"],
    ]);
  });

  test("an envelope paid by several natures is one credit, though its rows are called alike", () => {
    const drawn =
      "Imputation – enveloppe\tLibellé\tAP/AE votée\tEngagement\n" +
      "chapitre 65, article 65748 – enveloppe 2025P012O003\tPrévention\t400 000,00 €\t144 000,00 €\n" +
      "chapitre 204, article 20422 – enveloppe 2025P012O003\tPrévention\t400 000,00 €\t133 000,00 €";
    expect(credits(drawn)).toMatchObject([
      ["2025P012O003", expect.any(String), "Prévention", "400000.00", null, "277000.00", null],
    ]);
  });

  test("authorisations alone, affected by the decision", () => {
    const drawn =
      "Opération\tLibellé\tImputation\tAP affectée\n" +
      "A12-345B06\tAide aux organismes\t6568/93566\t420 720,00 €\n" +
      "A12-346B02\tLogement des jeunes\t6568/9358\t120 000,00 €";
    const paid = ([code, imputation, label, , available, expense, balance]: typeof first) => [
      code,
      imputation,
      label,
      null,
      available,
      expense,
      balance,
    ];
    expect(credits(drawn)).toEqual([paid(first), paid(second)]);
  });

  test("rows broken over lines, each in its own way", () => {
    const drawn =
      "Les dépenses sont imputées comme suit :\n\nCode\nOpération\n\nImputation\nBudgétaire\n\nLibellé Opération AE € Dépense €\n\n" +
      "A12-345B06 6568/93566\nAide aux\n\norganismes\n6 019 600,00 420 720,00\n\n" +
      "A12-346B02 6568/9358 Logement des jeunes 1 200 000,00 120 000,00\n\nDans les conditions de vote ci-dessous :";
    expect(credits(drawn)).toEqual([first, second]);
  });

  test("one cell a line", () => {
    const drawn =
      "Code Opération\nImputation Budgétaire\nLibellé Opération\nAE €\nDépense €\n" +
      "A12-345B06\n6568/93566\nAide aux organismes\n6 019 600,00\n420 720,00\n" +
      "A12-346B02\n6568/9358\nLogement des jeunes\n1 200 000,00\n120 000,00";
    expect(credits(drawn)).toEqual([first, second]);
  });

  test("columns in another order and other words", () => {
    const drawn =
      "Intitulé\tNature\tFonction\tProgramme\tMontant proposé\tAutorisation d'engagement\n" +
      "Aide aux organismes\t6568\t93566\tA12-345B06\t420 720,00 €\t6 019 600,00 €";
    expect(credits(drawn)).toEqual([first]);
  });

  test("of several authorisations, a later one that is proposed or affected is the expense", () => {
    const drawn =
      "Code\tNature-fonction\tLibellé\tAE ouverte\tAE disponible\tAE proposée\tReste disponible\n" +
      "A12-345B06\t6568/93566\tAide aux organismes\t200 000 €\t150 000 €\t70 150 €\t79 850 €";
    expect(credits(drawn, "report")).toEqual([
      ["A12-345B06", "6568/93566", "Aide aux organismes", "200000.00", "150000.00", "70150.00", "79850.00"],
    ]);
    const voted =
      "Code\tNature-fonction\tLibellé\tAP votée\tAP affectée\n" +
      "A12-345B06\t6568/93566\tAide aux organismes\t200 000 €\t70 150 €";
    expect(credits(voted)).toEqual([
      ["A12-345B06", "6568/93566", "Aide aux organismes", "200000.00", null, "70150.00", null],
    ]);
  });

  test("codes of digits alone, under a header that announces them", () => {
    const drawn =
      "Ligne de crédit\tChapitre/Nature\tLibellé\tCrédits de paiement\n21363\t920/6574\tVie associative\t3 612,00";
    expect(credits(drawn)).toEqual([["21363", "920/6574", "Vie associative", null, null, "3612.00", null]]);
  });

  test("amounts without decimals are cut by the number of columns and by arithmetic", () => {
    const drawn =
      "Code Imputation Libellé AE Disponible Proposition Solde\n" +
      "A12-345B06 6568/93566 Aide aux organismes 6 019 600 1 235 586 420 720 814 866";
    expect(credits(drawn, "report")).toEqual([
      [
        "A12-345B06",
        "6568/93566",
        "Aide aux organismes",
        "6019600.00",
        "1235586.00",
        "420720.00",
        "814866.00",
      ],
    ]);
  });

  test("figures that can be cut in several ways are said unread, never guessed", () => {
    const reading = readDocument(
      documentOf("Code Imputation Libellé AE Dépense\nA12-345B06 6568/93566 Aides 120 120 120 120"),
      "deliberation",
    );
    expect(reading.imputationTables[0]?.rows[0]?.expense).toBeNull();
    expect(reading.unread.map((unread) => unread.at.where)).toEqual(["imputation A12-345B06"]);
  });

  test("a total row is kept apart", () => {
    const reading = readDocument(
      documentOf(
        "Code\tImputation\tLibellé\tAE\tDépense\nA12-345B06\t6568/93566\tAides\t50 000,00\t10 000,00\nTotal\t\t\t50 000,00\t10 000,00",
      ),
      "deliberation",
    );
    expect(
      reading.imputationTables.map((table) => [table.rows.length, table.total?.value.toFixed()]),
    ).toEqual([[1, "10000.00"]]);
  });

  test("a table of structures with a code and a nature is none", () => {
    const drawn =
      "Code\tStructure\tNature\tNom du projet\tMontant\n4612\tParcs et jardins\tP\tTemps des jardins\t500 €\n1261\tAtelier permanent\tF\t\t2 000 €";
    expect(credits(drawn)).toEqual([]);
  });

  test("credits named by a sentence", () => {
    const drawn = "DECIDE :\n\nLes crédits seront prélevés sur la ligne 2375, nature 6574, chapitre 928.";
    expect(credits(drawn)).toEqual([["2375", "6574/928", null, null, null, null, null]]);
    const spent =
      "DECIDE :\n\nLa dépense de 12 500 € sera imputée sur l'opération A12-345B06, imputation 6568/93566.";
    expect(credits(spent)).toEqual([["A12-345B06", "6568/93566", null, null, null, "12500.00", null]]);
  });

  test("credits as items, each with what is authorised beside its expense", () => {
    const drawn =
      "DECIDE :\n\nArticle 2 : Les dépenses seront imputées ainsi :\n\n" +
      "• code MOB25-1, imputation 204142/847 (Vélo) : 386 000 euros, sur une AP de 1 000 000 euros ;\n\n" +
      "• code MOB25-2, imputation 204142/847 (Covoiturage) : 57 500 euros, sur une AP de 200 000 euros ;";
    expect(credits(drawn)).toEqual([
      ["MOB25-1", "204142/847", null, "1000000.00", null, "386000.00", null],
      ["MOB25-2", "204142/847", null, "200000.00", null, "57500.00", null],
    ]);
    expect(readDocument(documentOf(drawn), "deliberation").grants).toEqual([]);
  });

  test("credits one after the other, the word said once for all", () => {
    const drawn =
      "DECIDE :\n\nArticle 3\n\nImputation budgétaire : 12 500 € sur l'opération SPO-500-1 « Gymnases » ; 3 000 € sur l'opération SPO-500-2 « Piscines ».";
    expect(credits(drawn).map(([code, , , , , expense]) => [code, expense])).toEqual([
      ["SPO-500-1", "12500.00"],
      ["SPO-500-2", "3000.00"],
    ]);
  });

  test("a row laid out by blanks names no credit in prose", () => {
    expect(credits("DECIDE :\n\n5456\tTourisme\tF\t197 500 €\t6574/929")).toEqual([]);
    expect(
      credits("DECIDE :\n\n 5456    Flux touristiques et économiques     F     197 500 €     6574/929"),
    ).toEqual([]);
  });

  test("a list in a sentence: what an item leaves out of its imputation is that of the one before", () => {
    const functions =
      "Décide :\n\nArticle 3 : d'imputer la dépense au chapitre 65, nature 65748, comme suit : fonction 420 (axes 1 et 4), 36 400 € ; fonction 212 (axe 2), 35 700 €.";
    expect(credits(functions)).toEqual([
      ["65748/420", "65748/420", null, null, null, "36400.00", null],
      ["65748/212", "65748/212", null, null, null, "35700.00", null],
    ]);
    const chapters =
      "Décide :\n\nArticle 4 : de prélever au chapitre 204, article 20422, fonction 633, la somme de 28 075 € ; au chapitre 65, article 65748, fonction 633, la somme de 81 615 €.";
    expect(credits(chapters)).toEqual([
      ["20422/633", "20422/633", null, null, null, "28075.00", null],
      ["65748/633", "65748/633", null, null, null, "81615.00", null],
    ]);
  });

  test("credits entered in the budget are what may be spent, not what is", () => {
    const entered =
      "Décide :\n\nArticle 2 : dit que les crédits sont inscrits au budget 2023, chapitre 65, article 65748, fonction 213, pour 19 000 €.";
    expect(credits(entered)).toEqual([["65748/213", "65748/213", null, null, "19000.00", null, null]]);
  });

  test("without codes, the schemes that one imputation pays make one credit, each row its own balance", () => {
    const drawn =
      "RAPPORT\n\nDispositif\tNature / fonction\tCrédits\tDisponible\tPrésente proposition\tSolde\n" +
      "Clubs\t65748 / 326\t150 000 €\t95 000 €\t32 600 €\t62 400 €\n" +
      "Manifestations\t65748 / 326\t60 000 €\t36 950 €\t9 450 €\t25 700 €";
    expect(credits(drawn, "report")).toMatchObject([
      ["65748/326", "65748/326", "Clubs ; Manifestations", null, "131950.00", "42050.00", "88100.00"],
    ]);
    const [table] = readDocument(documentOf(drawn), "report").imputationTables;
    expect(table?.rows[0]?.rows?.map(({ balance }) => balance?.value.toFixed())).toEqual([
      "62400.00",
      "25700.00",
    ]);
  });

  test("what the budget opens for the year is no grant, and what is left of it is not what is available", () => {
    const drawn =
      "RAPPORT\n\nOpération\tCrédit 2025\tProposition\tReste\n" +
      "CV-01\t26 000 €\t23 100 €\t2 900 €\nCV-02\t24 500 €\t20 100 €\t4 400 €";
    expect(credits(drawn, "report")).toEqual([
      ["CV-01", null, null, "26000.00", "26000.00", "23100.00", "2900.00"],
      ["CV-02", null, null, "24500.00", "24500.00", "20100.00", "4400.00"],
    ]);
  });

  test("what is affected of an authorisation is the expense, what was voted of it is what is authorised", () => {
    const said =
      "Affecte une autorisation d'engagement de 54 500 € disponible sur le chapitre 935, programme HP51-001, du budget 2025, dont le montant voté s'élève à 410 000 €.";
    expect(credits(said)).toEqual([["HP51-001", null, null, null, "410000.00", "54500.00", null]]);
  });

  test("amounts are no codes, whatever their title; what several years hold is authorised", () => {
    const drawn =
      "Dispositif\tImputation\tDotation 2022-2027\tDéjà programmé\tDisponible\tPrésente tranche\tSolde\n" +
      "FSE-1H-01\t65748/444\t900 000,00\t480 000,00\t420 000,00\t213 475,25\t206 524,75\n" +
      "FSE-1H-02\t65748/445\t400 000,00\t219 500,00\t180 500,00\t92 890,40\t87 609,60";
    expect(credits(drawn, "report")).toEqual([
      ["FSE-1H-01", "65748/444", null, "900000.00", "420000.00", "213475.25", "206524.75"],
      ["FSE-1H-02", "65748/445", null, "400000.00", "180500.00", "92890.40", "87609.60"],
    ]);
  });

  test("codes without a digit, in a column of them", () => {
    const drawn =
      "AP\tImputation\tIntitulé\tMontant de l'AP\tMontant affecté\n" +
      "FDI-VOI\t204142/628\tVoirie\t60 000,00\t37 069,50\n" +
      "FDI-SEC\t204142/628\tTraversées\t40 000,00\t27 606,00";
    expect(credits(drawn)).toEqual([
      ["FDI-VOI", "204142/628", "Voirie", "60000.00", null, "37069.50", null],
      ["FDI-SEC", "204142/628", "Traversées", "40000.00", null, "27606.00", null],
    ]);
  });

  test("« Montant | Proposé | Reste »: the rows tell what is only called an amount", () => {
    const drawn =
      "Autorisation d'engagement\tMontant\tConventions proposées\tReste\n" +
      "AE-IAE\t600 000,00\t450 500,00\t149 500,00\n" +
      "AE-MOB\t300 000,00\t240 601,20\t59 398,80";
    expect(credits(drawn, "report")).toEqual([
      ["AE-IAE", null, null, null, "600000.00", "450500.00", "149500.00"],
      ["AE-MOB", null, null, null, "300000.00", "240601.20", "59398.80"],
    ]);
  });

  test("places in capitals are no codes", () => {
    const drawn =
      "Communes\tTravaux\tDépense subventionnable\tTaux\tSubvention\n" +
      "ALBE-LE-VIEUX\tMenuiseries\t118 200,00 €\t20 %\t23 640,00 €\n" +
      "CAZES-LE-HAUT\tPresbytère\t63 745,20 €\t25 %\t15 936,30 €";
    expect(credits(drawn)).toEqual([]);
  });

  test("a part of the amount beside it is no expense: « dont CP 2025 »", () => {
    const drawn =
      "Opération\tChapitre / article\tAE affectée\tdont CP 2025\n" +
      "FPC-21\t931 / 65748\t272 700 €\t163 620 €\n" +
      "ORI-07\t931 / 65748\t228 000 €\t171 000 €";
    expect(credits(drawn).map(([code, , , , , expense]) => `${code} ${expense}`)).toEqual([
      "FPC-21 272700.00",
      "ORI-07 228000.00",
    ]);
  });

  test("the sentence that a list of credits stands under gives the first of them", () => {
    const said =
      "de prélever ces sommes sur le chapitre 204, article 204142, fonction 74, comme suit : FSC24-V : 20 920,00 € ; FSC24-B : 37 500,00 € ; FSC25-V : 31 840,00 € ;";
    expect(credits(said).map(([code, , , , , expense]) => `${code} ${expense}`)).toEqual([
      "FSC24-V 20920.00",
      "FSC24-B 37500.00",
      "FSC25-V 31840.00",
    ]);
  });

  test("a table of grants under a column « Dispositif » is none: its rows are left to be read as grants", () => {
    const drawn =
      "1) d'attribuer les subventions suivantes :\n\n" +
      "Dispositif\tBénéficiaire\tProjet\tMontant\n" +
      "A\tBallet du Val\tConvention 2024-2026\t28 000 €\n" +
      "A\tLes Tréteaux\tConvention 2023-2025\t22 500 €\n" +
      "\t\tTotal A – Compagnies\t50 500 €";
    expect(credits(drawn)).toEqual([]);
    const { sections } = readDocument(documentOf(drawn), "deliberation");
    expect(sections.map(({ rows, total }) => [rows.length, total === null])).toEqual([[2, false]]);
  });

  test("the numbers of files that the annex gives its lines pay nothing", () => {
    const drawn =
      "DECIDE :\n\nArticle 1 – Travaux : 2 dossiers, 8 500 €\n\n• dossier ENE-26-011, Albens : 3 500 €\n\n• dossier ENE-26-019, Cusy : 5 000 €";
    const codesWith = (fileNumbers: readonly string[]) =>
      readDocument(documentOf(drawn), "deliberation", {
        themes: [],
        operations: [],
        beneficiaries: [],
        codes: [],
        fileNumbers,
        annexes: [],
      }).imputationTables.flatMap(({ rows }) => rows.map(({ code }) => code.value));
    expect(codesWith([])).toEqual(["ENE-26-011", "ENE-26-019"]);
    expect(codesWith(["ENE-26-011", "ENE-26-019"])).toEqual([]);
  });
});
