/** Reading a list grows with its rows: steps are counted, not seconds. */
import { Grid, type SheetSnapshot } from "../../../../src/engine/grid";
import { Amount } from "../../../../src/engine/money";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

/** A list of open data of so many rows, as départements publish them. */
function list(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `Département | 2023-05-${(i % 28) + 1} | Association ${i} | ${30_000_000 + i} | Projet ${i % 40} | ${100 + (i % 900)} | non`,
  );
  return [
    "Attribuant | Date | nomBeneficiaire | idBeneficiaire | objet | montant | notificationUE",
    ...lines,
  ].join("\n");
}

/** Sheets that are nothing but one thing said again and again, under a short list. */
const AGAIN: Readonly<Record<string, (i: number) => string>> = {
  totals: (i) => `TOTAL |  |  |  |  | ${i} | `,
  headers: () => "Attribuant | Date | nomBeneficiaire | idBeneficiaire | objet | montant | notificationUE",
  themes: (i) => `Thématique ${i} : X${i} |  |  |  |  |  | `,
  operations: (i) => `Opération ${i} : X${i} |  | Club ${i} |  |  | ${i} | `,
  "lines after a blank row": (i) => `${i === 0 ? "\n" : ""} |  | Club ${i} |  |  | ${i} | `,
};

/** How many cells and rows are looked at while something is done. */
function looksFor(work: () => void): number {
  const looks = (["at", "row", "shown", "filled"] as const).map((method) =>
    jest.spyOn(Grid.prototype, method),
  );
  work();
  const steps = looks.reduce((sum, look) => sum + look.mock.calls.length, 0);
  looks.forEach((look) => look.mockRestore());
  return steps;
}

/** How many while a list of so many rows is read. */
function stepsFor(rows: number): number {
  return looksFor(() => {
    const reading = readAnnex([sheetFromText(list(rows))], { sheet: null });
    expect(reading.kind === "read" && reading.annex.themes[0]?.operations[0]?.lines.length).toBe(rows);
  });
}

test("four times the rows take four times the looks at the sheet", () => {
  expect(stepsFor(1200) / stepsFor(300)).toBeLessThan(4.4);
});

test.each(Object.keys(AGAIN))("four times the %s take four times the looks", (name) => {
  const steps = (count: number): number => {
    const rows = Array.from({ length: count }, (_, i) => AGAIN[name]?.(i) ?? "");
    const sheet = sheetFromText([list(12), ...rows].join("\n"));
    return looksFor(() => void readAnnex([sheet], { sheet: null }));
  };
  expect(steps(1200) / steps(300)).toBeLessThan(4.4);
});

const GRANTED = "Bénéficiaire | Objet | Montant attribué";

function repeated(count: number, draw: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => draw(i)).join("\n");
}

/** Workbooks of so many parts, each laid out in one way. */
const LARGE: Readonly<Record<string, (count: number) => readonly SheetSnapshot[]>> = {
  "sheets with a total each": (count) =>
    Array.from({ length: count }, (_, i) => {
      const lines = repeated(5, (j) => `Club ${i}-${j} | Tournoi | ${100 * i + j + 7}`);
      return sheetFromText(`${GRANTED}\n${lines}\nTOTAL | | ${500 * i + 45}`, { name: `Secteur ${i}` });
    }),
  "headings beside accounts": (count) => [
    sheetFromText(
      `Compte | ${GRANTED}\n${repeated(
        count,
        (i) => `65748 | Thématique ${i} : Domaine ${i} | |
          | Club ${i} | Tournoi | ${100 + i}
          | Foyer ${i} | Salon | ${200 + i}`,
      )}`,
    ),
  ],
  "flights of a staircase": (count) => [
    sheetFromText(
      `Bénéficiaire | Détail | Action | Pilier\n${repeated(
        count,
        (i) => `Pilier ${i} | | | ${400 + 4 * i}
          Action ${i} A | | ${300 + 3 * i} |
          Club ${i} | ${100 + i} | |
          Foyer ${i} | ${200 + 2 * i} | |
          Action ${i} B | | ${100 + i} |
          Salon ${i} | ${100 + i} | |`,
      )}`,
    ),
  ],
  "summaries that blank rows part, on another sheet": (count) => [
    sheetFromText(
      `Thématique | ${GRANTED}\n${repeated(
        count,
        (i) => `Secteur ${i} | Club ${i} | Tournoi | ${100 + i}
          Secteur ${i} | Foyer ${i} | Salon | ${200 + i}`,
      )}`,
    ),
    sheetFromText(
      repeated(
        count,
        (i) => `Thématique | Montant
          Secteur ${i} | ${300 + 2 * i}
          TOTAL | ${300 + 2 * i}\n`,
      ),
      { name: "Synthèse" },
    ),
  ],
};

test.each(Object.keys(LARGE))("four times the %s take four times the looks", (name) => {
  const steps = (count: number): number => {
    const sheets = LARGE[name]?.(count) ?? [];
    return looksFor(() => void readAnnex(sheets, { sheet: null }));
  };
  expect(steps(80) / steps(20)).toBeLessThan(4.4);
});

test("four times the groups with totals take four times the sums", () => {
  const sums = (count: number): number => {
    const groups = Array.from(
      { length: count },
      (_, i) => `
      ${i + 1}. Thématique ${i} | |
      Club ${i} | Tournoi | ${1000 + i}
      Foyer ${i} | Salon | ${2000 + i}
      TOTAL | | ${3000 + 2 * i}
      TOTAL | | ${3000 + 2 * i}`,
    );
    const sheet = sheetFromText(`Bénéficiaire | Objet | Montant attribué${groups.join("")}`);
    const looks = jest.spyOn(Amount.prototype, "isNegative", "get");
    readAnnex([sheet], { sheet: null });
    const steps = looks.mock.calls.length;
    looks.mockRestore();
    return steps;
  };
  expect(sums(160) / sums(40)).toBeLessThan(4.4);
});

test("a sheet that nothing changed in is read once, however often it is asked for", () => {
  const sheets = [sheetFromText(list(30))];
  readAnnex(sheets, { sheet: null });
  expect(looksFor(() => void readAnnex(sheets, { sheet: null }))).toBe(0);
  expect(looksFor(() => void readAnnex([sheetFromText(list(30))], { sheet: null }))).toBeGreaterThan(0);
});

test("a blank row after the first block of grants does not have the rest read twice", () => {
  const [header = "", ...lines] = list(900).split("\n");
  const steps = (blank: string): number => {
    const text = [header, ...lines.slice(0, 12), blank, header, ...lines.slice(12)].join("\n");
    return looksFor(() => void readAnnex([sheetFromText(text)], { sheet: null }));
  };
  expect(steps("\n") / steps(header)).toBeLessThan(1.2);
});

test("of four times the sheets that say the same, the lines are written out four times as often", () => {
  const writings = (count: number): number => {
    const sheets = Array.from({ length: count }, (_, i) =>
      sheetFromText(list(20).replaceAll("Projet", `Projet ${count}`), { name: `Annexe ${i}` }),
    );
    const written = jest.spyOn(Amount.prototype, "toFixed");
    readAnnex(sheets, { sheet: null });
    const times = written.mock.calls.length;
    written.mockRestore();
    return times;
  };
  expect(writings(32) / writings(8)).toBeLessThan(4.4);
});
