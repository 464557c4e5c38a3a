/** The columns that add up to what is granted are all read, on lines and on totals. */
import type { AmountPart } from "../../../../src/engine/model";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

function said(parts: readonly AmountPart[] | undefined): string {
  return (parts ?? []).map(({ label, amount }) => `${label} ${amount.toExact()}`).join(", ");
}

function read(drawing: string) {
  const reading = readAnnex([sheetFromText(drawing)], { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  const [theme] = reading.annex.themes;
  const [operation] = theme?.operations ?? [];
  return {
    lines: (operation?.lines ?? []).map(({ amount, parts }) => `${amount.amount.toExact()} = ${said(parts)}`),
    total: `${operation?.statedTotal?.amount.toExact() ?? ""} = ${said(operation?.statedTotal?.parts)}`,
  };
}

test("two sections and their total", () => {
  const { lines, total } = read(`
    Structure | Objet | Fonctionnement | Investissement | Total
    ADEFI | a | 60 | 40 | 100
    PAGE | b | 200 | | 200
    Total | | 260 | 40 | 300
  `);
  expect(lines).toEqual([
    "100.00 = Fonctionnement 60.00, Investissement 40.00",
    "200.00 = Fonctionnement 200.00, Investissement 0.00",
  ]);
  expect(total).toBe("300.00 = Fonctionnement 260.00, Investissement 40.00");
});

test.each([
  ["but one that counts", "Classes", ["2", "1", "3"], "100.00 = Cahiers 60.00, Car 40.00"],
  ["and none where one between is money of its own", "Loyer", ["12.5", "8.25", "31"], "100.00 = "],
  ["and none where one between is what is granted", "Participation", ["12", "8", "31"], "12.00 = "],
])("a total is the sum of all columns beside it, %s", (_, title, [a, b, c], expected) => {
  const { lines } = read(`
    École | Objet | Cahiers | ${title} | Car | Total
    Les Aulnes | a | 60 | ${a} | 40 | 100
    Le Bief | b | 150 | ${b} | 50 | 200
    La Digue | c | 70 | ${c} | 10 | 80
  `);
  expect(lines[0]).toBe(expected);
});

test("two sections that no column sums, named in a sentence each", () => {
  const { lines } = read(`
    Nom de l'organisme bénéficiaire | Ville | Montant de la subvention de fonctionnement (1) | Montant de la subvention d'investissement (1)
    Foyer rural | Lavaré | | 12000
    Festidays | Conlie | 300 | 5000
    ABCD | Conlie | 500 |
  `);
  expect(lines.map((line) => line.split(" = ")[0])).toEqual(["12000.00", "5300.00", "500.00"]);
});

test("the parts of two years", () => {
  const { total } = read(`
    Structure | Objet | Part 2025 | Part 2026 | Montant total proposé
    ADEFI | a | 60 | 40 | 100
    PAGE | b | 150 | 50 | 200
    Total | | 210 | 90 | 300
  `);
  expect(total).toBe("300.00 = Part 2025 210.00, Part 2026 90.00");
});

test("the years that a title names from the first to the last", () => {
  const { lines } = read(`
    Structure | Objet | CP 2025 | CP 2026 | AE 2025-2026
    ADEFI | a | 60 | 40 | 100
    PAGE | b | 150 | 50 | 200
    UDAF | c | 10 | 20 | 30
    Total | | 220 | 110 | 330
  `);
  expect(lines[0]).toBe("100.00 = CP 2025 60.00, CP 2026 40.00");
});

test("a year that a few grants use alone is one of the years", () => {
  const { lines, total } = read(`
    Structure | Objet | AE proposée | CP 2025 | CP 2026 | CP 2027
    ADEFI | a | 100 | 60 | 40 | 0
    PAGE | b | 200 | 150 | 50 | 0
    UDAF | c | 300 | 120 | 80 | 100
    Relais | d | 50 | 30 | 20 | 0
    Total | | 650 | 360 | 190 | 100
  `);
  expect(lines[2]).toBe("300.00 = CP 2025 120.00, CP 2026 80.00, CP 2027 100.00");
  expect(total).toBe("650.00 = CP 2025 360.00, CP 2026 190.00, CP 2027 100.00");
});

test.each(["CP 2027 et suivants", "CP 2027 et au-delà", "CP ultérieurs", "CP exercices suivants"])(
  "the last of several years may be all that follow: %s",
  (last) => {
    const { lines, total } = read(`
      Structure | Objet | AP proposée | CP 2025 | CP 2026 | ${last}
      ADEFI | a | 100 | 60 | 40 | 0
      PAGE | b | 200 | 150 | 50 | 0
      UDAF | c | 300 | 120 | 80 | 100
      Relais | d | 50 | 30 | 20 | 0
      Total | | 650 | 360 | 190 | 100
    `);
    expect(lines[2]).toBe(`300.00 = CP 2025 120.00, CP 2026 80.00, ${last} 100.00`);
    expect(total).toBe(`650.00 = CP 2025 360.00, CP 2026 190.00, ${last} 100.00`);
  },
);

test.each([600, 640])(
  "what was paid before the years, with them, of what an authorisation became by its revision: %d",
  (last) => {
    const { lines, total } = read(`
    N° AP | Programme | AP votée | Révision 2025 | AP révisée | Mandaté au 31/12/2024 | CP 2025 | CP 2026
    P1 | Halle du marché | 900 | 100 | =C2+D2 -> 1000 | 200 | 300 | 500
    P2 | Stade nautique | 2000 | -200 | =C3+D3 -> 1800 | 0 | 900 | 900
    P3 | Maison des arts | 700 | 0 | =C4+D4 -> 700 | 100 | 400 | 200
    P4 | Pont des Rouliers | 800 | 50 | =C5+D5 -> 850 | 50 | 200 | ${last}
    P5 | Quai des Brumes | 400 | 0 | =C6+D6 -> 400 | 0 | 100 | 300
    Total | | 4800 | -50 | 4750 | 350 | 1900 | 2500
  `);
    expect(lines[0]).toBe("1000.00 = Mandaté au 31/12/2024 200.00, CP 2025 300.00, CP 2026 500.00");
    expect(total).toContain("4750.00 = ");
  },
);

test("years that do not make the amount without another column, whatever it is called, are no parts of it", () => {
  const { lines } = read(`
    Structure | Objet | AP proposée | CP 2025 | CP 2026 | Rattachement
    ADEFI | a | 100 | 60 | 40 | 0
    PAGE | b | 200 | 150 | 50 | 0
    UDAF | c | 300 | 120 | 80 | 100
    Relais | d | 50 | 30 | 20 | 0
    Total | | 650 | 360 | 190 | 100
  `);
  expect(lines[2]).toBe("300.00 = ");
});

test("two sections, in brackets what their credits are called", () => {
  const { lines } = read(`
    Structure | Objet | Investissement (AP) | Fonctionnement (AE) | Total voté
    ADEFI | a | 60 | 40 | 100
    PAGE | b | | 200 | 200
    Total | | 60 | 240 | 300
  `);
  expect(lines[0]).toBe("100.00 = Investissement (AP) 60.00, Fonctionnement (AE) 40.00");
});

test("an amount alone has no parts", () => {
  expect(read("Structure | Montant proposé\nADEFI | 100\nPAGE | 200\nTotal | 300").total).toBe("300.00 = ");
});
