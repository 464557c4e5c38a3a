/** A row that no word calls a total and that is what all the others come to; and what looks like one. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import { outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

const LINES = `
  Comité des fêtes | 1800 | 2200 | 2000
  Judo Club        | 560  | 640  | 580
  Chorale          | 400  | 600  | 450
  Les Jardins      |      | 600  | 350
  ADMR             | 1250 | 1400 | 1300`;

const table = (over: string, under = "") =>
  outlineOf(`
  Association | Versé 2026 | Demandé 2027 | Proposé 2027
  ${over}${LINES}
  ${under}`);

function outlineOf(sheet: string): string {
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
}

const grand = (read: string) => /grand (\S+)/.exec(read)?.[1];

test.each([
  ["over the lines", table("ENVELOPPE TOTALE | 4010 | 5440 | 4680")],
  ["over them, by another name", table("Associations communales | 4010 | 5440 | 4680")],
  ["under them", table("", "À voter | 4010 | 5440 | 4680")],
  ["with one of its figures wrong", table("Associations communales | 4010 | 5540 | 4680")],
])("%s, it is their total", (_, read) => {
  expect([grand(read), read.includes("4680,")]).toEqual(["4680", false]);
});

test.each([
  ["one that only its amount is near", table("Office des sports | 3000 | 5000 | 4680")],
  ["one of less", table("Office des sports | 3000 | 3200 | 3100")],
])("%s is a line", (_, read) => {
  expect([grand(read), read.includes("Office des sports")]).toEqual([undefined, true]);
});

test("by its amount alone an envelope is a total, and another line is none", () => {
  const list = (name: string) =>
    outlineOf(`
    Association | Montant proposé
    ${name} | 4680
    Comité des fêtes | 2000
    Judo Club | 580
    Chorale | 450
    Les Jardins | 350
    ADMR | 1300`);
  expect([grand(list("Enveloppe globale")), grand(list("Office des sports"))]).toEqual(["4680", undefined]);
});

test.each([
  [
    "the same is asked and voted",
    "Demandé | Voté",
    [
      ["9000", "9000"],
      ["2250", "2250"],
    ],
  ],
  [
    "all are helped at one rate",
    "Coût | Voté",
    [
      ["18000", "9000"],
      ["4500", "2250"],
    ],
  ],
  [
    "and the cost is another",
    "Coût | Demandé | Voté",
    [
      ["31200", "9000", "9000"],
      ["7100", "2250", "2250"],
    ],
  ],
])(
  "a federation that receives what its four clubs do is a line where %s",
  (_, titles, [own = [], each = []]) => {
    const clubs = ["Boxe", "Judo", "Rugby", "Escrime"].map((name) => [name, ...each].join(" | "));
    const read = outlineOf(`
    Bénéficiaire | ${titles}
    Fédération de cyclisme | ${own.join(" | ")}
    ${clubs.join("\n    ")}`);
    expect([grand(read), read.includes("Fédération de cyclisme 9000")]).toEqual([undefined, true]);
  },
);

describe("the last row, alone under totals", () => {
  const parts = (last: string, wrong = 35150) =>
    outlineOf(`
      PRIORITÉ 1. Filières | | Dotation
      Traversée du Parc | Pistes | 64000
      Comité de randonnée | Balisage | 17350
       | Sous-total 1 | 81350
      PRIORITÉ 2. Accueil | | Dotation
      Camping du Lac | Sanitaires | ${wrong}
      Office des Lacs | Bureau | 21900
       | Sous-total 2 | 57050
      ${last}`);

  test("is what they come to, whatever it is called, though a line is wrong", () =>
    expect([35150, 31550].map((wrong) => grand(parts(" | Dotation globale | 138400", wrong)))).toEqual([
      "138400",
      "138400",
    ]));

  test("is a line where they come to something else", () =>
    expect(parts("Foyer rural | Concerts | 13840")).toContain("Foyer rural 13840"));

  test("titles of amounts beside a heading are no amount", () =>
    expect(parts(" | Dotation globale | 138400")).toContain("2 Accueil"));
});
