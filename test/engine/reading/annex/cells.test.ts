import { readAnnex } from "../../../../src/engine/reading/annex";
import { nowhere, readAmountCell } from "../../../../src/engine/reading/annex/cells/amount-cell";
import { readMark } from "../../../../src/engine/reading/annex/cells/mark";
import { readHeading } from "../../../../src/engine/reading/annex/cells/heading-text";
import { readTotalLabel } from "../../../../src/engine/tables";
import type { GrantLine, Operation } from "../../../../src/engine/model";
import { outline, drawn } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

function operationOf(drawing: string): Operation {
  const reading = readAnnex([sheetFromText(drawing)], { sheet: null });
  const operation = reading.kind === "read" ? reading.annex.themes[0]?.operations[0] : undefined;
  if (!operation) throw new Error(reading.kind);
  return operation;
}

function lineWith(amount: string, mark = "Oui"): GrantLine {
  const { lines } = operationOf(`
    Structure | Territoire | Retenu | Montant proposé
    ADEFI | Artois | ${mark} | ${amount}
    PAGE | Artois | Oui | 200
    CIDFF | Lens | Oui | 300
    TOTAL | | | 500
  `);
  const [line] = lines;
  if (!line) throw new Error("no line");
  return line;
}

describe("an amount's cell", () => {
  test.each([
    ["many blanks", " ".repeat(600), "none"],
    ["an amount between many blanks", `${" ".repeat(600)}1 234,56 €${" ".repeat(600)}`, "amount"],
    ["a long text", "reporté ".repeat(100), "unreadable"],
  ])("holds %s", (_, value, kind) => {
    expect(readAmountCell({ row: 1, column: 1, value: { kind: "text", value } }, nowhere).kind).toBe(kind);
  });

  test.each([
    ["1234.5", "amount", "1234.50", false],
    ['"1 234,56 €"', "amount", "1234.56", true],
    ['"1.234,56"', "amount", "1234.56", true],
    ['"€ 12 000"', "amount", "12000.00", true],
    ["1234.005", "amount", "1234.005", false],
    ["0.30000000000000004", "amount", "0.30", false],
    ["=10+20 -> 30", "amount", "30.00", false],
    ["-", "none", "0.00", false],
    ["", "none", "0.00", false],
    ["#REF!", "unreadable", "0.00", false],
    ["9999999999999", "amount", "9999999999999.00", false],
    ["10000000000000", "unreadable", "0.00", false],
    ["100000000000000000000", "unreadable", "0.00", false],
    ["44562 {dd/mm/yyyy}", "unreadable", "0.00", false],
    // No format is longer than Excel can hold: what a file writes behind is not looked at.
    [`44562 {${"[>1]0;".repeat(50)}dd/mm/yyyy}`, "amount", "44562.00", false],
    ["44562 {#,##0.00 [$€-40C]}", "amount", "44562.00", false],
    ["TRUE", "unreadable", "0.00", false],
    ["en attente", "unreadable", "0.00", true],
  ] as const)("%s is %s", (cell, kind, amount, asText) => {
    const reading = lineWith(cell).amount;
    expect([reading.kind, reading.amount.toExact(), reading.asText]).toEqual([kind, amount, asText]);
  });

  test("keeps its formula and its place", () => {
    const { amount } = lineWith("=10+20 -> 30");
    expect(amount.formula).toBe("=10+20");
    expect(amount.at).toEqual({ kind: "cell", sheet: "Annexe 5", row: 1, column: 3 });
  });

  test("#REF! in a total is an unreadable total, and no line is lost", () => {
    const operation = operationOf(`
      Structure | Retenu | Montant
      ADEFI | Oui | 100
      PAGE | Oui | 200
      TOTAL | | =SUM(#REF!) -> #REF!
    `);
    expect(operation.lines).toHaveLength(2);
    expect(operation.statedTotal?.kind).toBe("unreadable");
  });
});

describe("the mark", () => {
  test.each([
    "Oui",
    "OUI",
    "o",
    "X",
    "x",
    "1",
    "✓",
    "Retenu",
    "Dossier retenu",
    "Favorable",
    "Avis favorable",
    "accepté",
    "Accordée",
    "Accord partiel",
    "Partiellement accordé",
    "Refus partiel",
    "Refusée en partie",
    "Rejet (partiel)",
    "Favorable en partie",
  ])("%s is yes", (text) => expect(readMark(text)).toBe("yes"));
  test.each([
    "Non",
    "N",
    "0",
    "Non retenu",
    "Rejeté",
    "Défavorable",
    "avis défavorable",
    "Refusée",
    "Dossier rejeté",
    "Ajourné",
    "Retiré par le porteur",
    "Reportée",
    "Irrecevable",
    "À ne pas retenir",
    "Refusé, devis partiels",
    "Rejetée : plan partiel",
    "Rejet partiel du bilan",
    "Irrecevable pour partie non chiffrée",
  ])("%s is no", (text) => expect(readMark(text)).toBe("no"));
  test.each([
    "",
    "?",
    "__proto__",
    "constructor",
    "à voir",
    "Oui ou non",
    "favorable sous réserve",
    "12",
    "Conseil municipal",
    "1. Jeunesse",
  ])("%s is neither", (text) => expect(readMark(text)).toBeNull());
  test("what is neither is unreadable where others are marks", () => {
    expect(lineWith("100", "à revoir").retained.kind).toBe("unreadable");
  });
  test("an empty mark is absent", () => {
    expect(lineWith("100", "").retained.kind).toBe("absent");
  });
  test("a column whose texts are no marks is no mark's column", () => {
    const { lines } = operationOf(`
      Structure | Avis | Montant
      ADEFI | À étudier en commission | 100
      PAGE | Dossier à compléter avant juin | 200
      TOTAL | | 300
    `);
    expect(lines.map((line) => [line.retained.kind, line.comment])).toEqual([
      ["absent", "À étudier en commission"],
      ["absent", "Dossier à compléter avant juin"],
    ]);
  });
});

describe("headings", () => {
  test.each([
    ["1. Accès aux soins", null, 1, "Accès aux soins"],
    ["Thématique 2 : Logement", "theme", 2, "Logement"],
    ["AXE III – Mobilité", "theme", 3, "Mobilité"],
    ["Opération n° 4 : Bail glissant", "operation", 4, "Bail glissant"],
    ["Action B - Ateliers", "operation", 2, "Ateliers"],
    ["2.3 Points conseil", null, 3, "Points conseil"],
    ["IV. Jeunesse", null, 4, "Jeunesse"],
    ["Actions d'insertion innovantes", null, null, "Actions d'insertion innovantes"],
    ["Action à la ferme", null, null, "Action à la ferme"],
    ["4AJ", null, null, "4AJ"],
    ["12.50", null, null, "12.50"],
    ["1re commission — Thématique 1 : Vie associative", "theme", 1, "Vie associative"],
    ["ADEFI — Action 2 : jardin", null, null, "ADEFI — Action 2 : jardin"],
  ] as const)("%s", (text, claims, number, title) => {
    expect(readHeading(text)).toMatchObject({ claims, number, title });
  });
});

describe("labels of totals", () => {
  test.each([
    ["TOTAL", null],
    ["Sous-total", null],
    ["S/Total :", null],
    ["Total de l'opération 2", "operation"],
    ["Sous-total action 1", "operation"],
    ["Total thématique 1", "theme"],
    ["TOTAL AXE 2", "theme"],
    ["TOTAL GÉNÉRAL", "grand"],
    ["Total général thématique 1", "theme"],
    ["Total de l'annexe", "grand"],
    ["Total des opérations", null],
    ["ENSEMBLE DES ASSOCIATIONS", null],
    ["Ensemble des bénéficiaires", null],
    ["ENSEMBLE DU DÉPARTEMENT", "grand"],
    ["ENSEMBLE DES 16 OPÉRATIONS", null],
    ["Total des deux thématiques", "grand"],
    ["Total Budget annexe Eau potable", null],
    ["Total général du budget annexe", "grand"],
  ] as const)("%s claims %s", (text, claims) => {
    expect(readTotalLabel(text)).toMatchObject({ claims });
  });
  test("what calls a note is no part of what a total names", () =>
    expect(
      ["S/T rubrique I.2 (a)", "Sous-total Lacs (2)"].map((text) => readTotalLabel(text)?.names),
    ).toEqual(["rubrique i.2", "lacs"]));
  test.each([
    "Ensemble vocal de Lens",
    "Ensemble des cuivres",
    "Totalement solidaire",
    "Somme-Leuze",
    "Association Total Jeunes",
  ])("%s is none", (text) => {
    expect(readTotalLabel(text)).toBeNull();
  });
});

describe("rows", () => {
  test("hidden and struck lines are read, and said", () => {
    expect(
      outlineOf(`
        Structure | Territoire | Montant
        ADEFI | Artois | 100
        3h: PAGE | Artois | 200
        ~CIDFF~ | Lens | ~300~
        TOTAL | | 600
      `),
    ).toBe("1 ∅\n  1.1 ∅ = 600: ADEFI 100, PAGE 200 hidden, (CIDFF 300 struck)");
  });

  test("a paragraph that Word split over rows goes on with its line, merged beside it or not", () => {
    const { lines } = operationOf(`
      Opération | Territoire | Structure | Description | Retenu | Montant
      Opération 1 : Chantiers | Artois | ADEFI | Un projet : | Oui | 100
      ^ | ^ | ^ | - pour les jeunes | ^ | ^
      ^ | | | - pour les autres | |
      ^ | Lens | PAGE | Un autre | Oui | 200
      ^ | | TOTAL | | | 300
    `);
    expect(lines.map((line) => line.description)).toEqual([
      "Un projet :\n- pour les jeunes\n- pour les autres",
      "Un autre",
    ]);
  });

  test("years that title their columns are said again beside what heads the rows below: they are no amounts", () => {
    expect(
      outlineOf(`
        A - subventions | 2024 | 2025
        ADEFI | 1400 | 1500
        Le Relais | 1900 | 2000
        total A | 3300 | 3500

        B - enveloppes | 2024 | 2025
        Secours | 6000 | 6200
        Colis de Noël | 9200 | 9360
        total B | 15200 | 15560
      `),
    ).not.toContain("B - enveloppes 2025");
  });

  test("a name in small letters with figures of its own is no rest of the line above", () => {
    expect(
      outlineOf(`
        Structure | 2024 | Demande | Accordé 2025
        Entraide du Val | 600 | 600 | 620
        association des sourds | 150 | |
        secours des monts | 300 | 500 | 340
        Total | 1050 | 1100 | 960
      `),
    ).toBe("1 ∅\n  1.1 ∅ = 960: Entraide du Val 620, association des sourds –, secours des monts 340");
  });

  test("a code stated for each line is kept", () => {
    const { lines } = operationOf(`
      Opération | Structure | Code opération | Montant
      Chantiers | ADEFI | C02-566A05 | 100
      | PAGE | C02-566A05 | 200
      Total | | | 300
    `);
    expect(lines.map((line) => line.code?.value)).toEqual(["C02-566A05", "C02-566A05"]);
  });

  test("a beneficiary's own number is no operation code", () => {
    const { lines } = operationOf(`
      Code | Structure | Montant
      1005 | ADEFI | 100
      2041 | PAGE | 200
      | Total | 300
    `);
    expect(lines.map((line) => line.code)).toEqual([null, null]);
  });

  test("what the project costs describes nothing", () => {
    const { lines } = operationOf(`
      Structure | Territoire | Coût total du projet | Montant proposé
      ADEFI | Artois | 900 | 100
      PAGE | Lens | 800 | 200
    `);
    expect(lines.map(({ description }) => description)).toEqual([null, null]);
  });

  test("a part of a total (« dont ») is no line", () => {
    expect(
      outlineOf(`
        Structure | Territoire | Montant
        ADEFI | Artois | 100
        PAGE | Artois | 200
        TOTAL | | 300
        dont Artois | | 300
      `),
    ).toBe("1 ∅\n  1.1 ∅ = 300: ADEFI 100, PAGE 200\nunread A5 dont Artois 300");
  });

  test("shares that a row says to be of a hundred are no line", () => {
    expect(
      outlineOf(`
        Action | Coût | Part | Ville d'Arras | Ville de Lens
        Clé de répartition (%) | | 100 | 60 | 40
        Digue | 900 | 300 | 180 | 120
        Haies | 500 | 200 | 120 | 80
        TOTAL | 1400 | 500 | 300 | 200
      `),
    ).toBe("1 ∅ = 500\n  1.1 Digue: ∅ 300\n  1.2 Haies: ∅ 200\nunread C2 Clé de répartition (%) 100 60 40");
  });

  test("how many receive in each column, under the totals, is granted to nobody", () => {
    const list = (label: string) =>
      outlineOf(`
      Collège   | Commune | Montant
      Jean Zay  | Arras   | 450
      Jean Macé | Lens    | 900
      TOTAL     |         | 1350
      ${label}  |         | 2`);
    expect(list("Nombre de collèges aidés")).toBe(
      "1 ∅\n  1.1 ∅ = 1350: Jean Zay 450, Jean Macé 900\nunread C5 Nombre de collèges aidés 2",
    );
    expect(list("Collège Nobel")).toContain("Collège Nobel 2");
    const crossed = outlineOf(`
      Collège                  | Voyages | Sports | Total
      Jean Zay                 | 450     |        | 450
      Jean Macé                | 700     | 200    | 900
      TOTAL                    | 1150    | 200    | 1350
      Nombre de collèges aidés | 2       | 1      | 2`);
    expect(crossed).toContain("Jean Macé 700\n");
    expect(crossed).not.toContain("Nombre");
  });

  test("what some of the lines come to, under the heading of them all, is no line and no operation", () => {
    expect(
      outlineOf(`
        Intitulé | Objet | Montant proposé
        Opération 1.1 – Zones | | =SUM(C4:C6) -> 600
        dont communes | | =SUM(C4:C5) -> 300
        Commune d'Albens | Voirie | 100
        Commune de Bauges | Voirie | 200
        ADEFI | Accueil | 300
        Opération 1.2 – Halles | | =SUM(C10:C11) -> 110
        dont communes | | 0
        dont associations | | =SUM(C10:C11) -> 110
        PAGE | Accueil | 50
        CIDFF | Accueil | 60
        TOTAL | | =C2+C7 -> 710
      `),
    ).toBe(
      [
        "1 ∅ = 710",
        "  1.1 Zones = 600: Commune d'Albens 100, Commune de Bauges 200, ADEFI 300",
        "  1.2 Halles = 110: PAGE 50, CIDFF 60",
        "part dont communes = 300: 2 lines",
        "part dont communes = 0: 0 lines",
        "part dont associations = 110: 2 lines",
      ].join("\n"),
    );
  });

  test("an amount above the titles is told of the whole; a title beside a bare code is a heading", () => {
    expect(
      outlineOf(`
        | | Enveloppe disponible | 6000
        | | Réparti ce jour | =D12 -> 650
        N° | Porteur | Initiative | Aide proposée
        FDI-26-C | Initiatives culturelles
        1 | ADEFI | Atelier | 100
        2 | PAGE | Atelier | 200
        | | Sous-total | =SUM(D6:D7) -> 300
        FDI-26-S | Initiatives sportives
        3 | CIDFF | Tournoi | 350
        | | Sous-total | =SUM(D10:D10) -> 350
        | | TOTAL DE LA RÉPARTITION | =D8+D11 -> 650
      `),
    ).toBe(
      [
        "1 Initiatives culturelles",
        "  1.1 ∅ [FDI-26-C] = 300: ADEFI 100, PAGE 200",
        "2 Initiatives sportives",
        "  2.1 ∅ [FDI-26-S] = 350: CIDFF 350",
        "grand 650",
        "unread D1 Enveloppe disponible 6000",
        "unread D2 Réparti ce jour 650",
      ].join("\n"),
    );
  });

  test("what pays a group stands beside its title, where the amounts of its lines do", () => {
    const sheet = (paid: string) => `
        Clubs | | | 65748/326
        Structure | Commune | Licenciés | Montant
        ADEFI | Arras | 40 | 100
        PAGE | Lens | 20 | 200
        Total clubs | | 60 | =SUM(D3:D4) -> 300

        Manifestations | | | ${paid}
        CIDFF | Arras | 10 | 350
        Total manifestations | | 10 | =SUM(D8:D8) -> 350
        TOTAL | | | =D5+D9 -> 650
      `;
    const codes = [
      ["65748/338", "65748/338"],
      ["imputation 65748-338", "65748-338"],
      ["657-33-65748", "657-33-65748"],
    ] as const;
    for (const [paid, code] of codes)
      expect(outlineOf(sheet(paid))).toBe(
        [
          "1 Clubs",
          "  1.1 ∅ [65748/326] = 300: ADEFI 100, PAGE 200",
          "2 Manifestations",
          `  2.1 ∅ [${code}] = 350: CIDFF 350`,
          "grand 650",
        ].join("\n"),
      );
  });

  test("a total and its amount in one cell", () => {
    expect(
      outlineOf(`
        Structure | Territoire | Montant
        ADEFI | Artois | 100
        PAGE | Artois | 200
        Total : 300,00 € | |
      `),
    ).toBe("1 ∅\n  1.1 ∅ = 300: ADEFI 100, PAGE 200");
  });

  test("overlapping merges and a merge a million rows high do no harm", () => {
    const sheet = sheetFromText(`
      Structure | Territoire | Montant
      ADEFI | Artois | 100
      PAGE | Artois | 200
      TOTAL | | 300
    `);
    const merges = [
      { top: 0, left: 4, bottom: 1_048_575, right: 6 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 2, left: 1, bottom: 3, right: 2 },
    ];
    const reading = readAnnex([{ ...sheet, merges }], { sheet: null });
    expect(reading.kind === "read" && reading.annex.themes[0]?.operations[0]?.lines).toHaveLength(2);
  });
});

function outlineOf(drawing: string): string {
  const reading = readAnnex([sheetFromText(drawing)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

test("an outline is what it says", () => {
  expect(drawn("\n    a\n      b\n  ")).toBe("a\n  b");
});
