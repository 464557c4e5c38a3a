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
