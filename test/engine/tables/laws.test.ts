import { Amount } from "../../../src/engine/money";
import {
  cellOf,
  isTotalLabel,
  misfitsOf,
  productMisfits,
  rateMisfits,
  type AmountTable,
  type Spot,
} from "../../../src/engine/tables";
import { isSlip } from "../../../src/engine/linking";

/** A table drawn with bars, its titles first. */
function table(drawn: string): AmountTable {
  const [titles = [], ...rows] = drawn
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return {
    titles,
    rows: rows.map((cells) => ({
      table: 0,
      isTotal: cells.some(isTotalLabel),
      isWhole: cells.every((cell) => cellOf(cell).amount !== null || !cell.includes("€")),
      cells: cells.map((cell) => cellOf(cell).amount),
    })),
  };
}

function told(drawn: string, amountsOf: (row: number) => readonly Amount[] = () => []): readonly string[] {
  const gives = ({ row }: Spot, amount: Amount) => amountsOf(row).some((one) => one.equals(amount));
  return misfitsOf(table(drawn), { gives, isSlip }).map(
    ({ sum, at, stated, expected, isSettled }) =>
      `${sum.along} ${at.row + 1},${at.column + 1}: ${stated.toFixed()} -> ${expected.toFixed()}${isSettled ? "" : " ?"}`,
  );
}

const PAID = `
  Association | 2023    | Subvention 2024 | Avance | Solde
  MJC         | 98 000  | 96 500          | 32 000 | 64 500
  Crèche      | 142 000 | 145 800         | 47 000 | 98 800
  Handball    | 18 500  | 19 250          | 6 000  | 13 250
  Cirque      | 7 400   | 7 900           | –      | 7 900
  TOTAL       | 265 900 | 269 450         | 85 000 | 184 450`;

describe("a table's own figures", () => {
  it("are not added up in a column whose totals are no sums", () => {
    const recalled = (...totals: readonly string[]) => `
      Association | Subvention | Demande | 2023
      MJC         | 400        | 500     | 3 500
      Crèche      | 600        | 700     | 2 000
      Total 1     | 1 000      | 1 200   | ${totals[0]}
      Handball    | 250        | 300     | 1 500
      Cirque      | 150        | 150     | 1 000
      Total 2     | 400        | 450     | ${totals[1]}
      Chorale     | 700        | 750     | 800
      Fanfare     | 300        | 350     | 1 000
      Total 3     | 1 000      | 1 100   | ${totals[2]}`;
    expect(told(recalled("1 500", "2 500", "1 800"))).toHaveLength(1);
    expect(told(recalled("1 500", "3 500", "800"))).toEqual([]);
  });

  it("bear each other out", () => {
    expect(told(PAID)).toEqual([]);
  });

  it("follow no law that rows with a blank break, where a blank is nothing", () => {
    const asked = (danse: string) => `
      Association | Demande | Avance | Proposition
      Aviron      | 10 500  | 6 000  | 4 500
      Chorale     | 500     | 200    | 300
      Escrime     | 450     | 300    | 150
      Football    | 3 000   |        | ${danse}
      Judo        | 1 000   |        | 600
      Pétanque    | 400     |        | 300
      Tennis      | 900     |        | 250
      TOTAL       | 16 750  | 6 500  | 7 200`;
    expect(told(asked("1 100"))).toEqual([]);
  });

  it("name the figure of a row that breaks its row and its column", () => {
    expect(told(PAID.replace("98 800", "99 800"))).toEqual(["row 2,5: 99800.00 -> 98800.00"]);
  });

  it("name a total that neither its row nor its column makes", () => {
    expect(told(PAID.replace("184 450", "184 540"))).toEqual(["row 5,5: 184540.00 -> 184450.00"]);
  });

  it("name a subtotal that its lines and the total of subtotals ask for, and no share off by its last decimals", () => {
    const BY_TOWN = `
      Voie            | HT     | TTC    | Part   | %
      rue Haute       | 19 200 | 23 040 | 5 760  | 0,110165
      rue Basse       | 17 100 | 20 520 | 5 130  | 0,262740
      Sous-total Nord | 36 300 | 43 560 | 10 890 | 0,372906
      chemin vert     | 24 600 | 29 520 | 7 380  | 0,377094
      place           | 15 900 | 19 080 | 4 770  | 0,250001
      Sous-total Sud  | 40 500 | 48 600 | 12 150 | 0,627095
      TOTAL           | 76 800 | 92 160 | 23 040 | 1`;
    expect(told(BY_TOWN)).toEqual([]);
    expect(told(BY_TOWN.replace("48 600", "45 300"))).toEqual(["column 6,3: 45300.00 -> 48600.00"]);
  });

  it("name no rate over others, which it lies among and does not add up", () => {
    const rated = (title: string, rates: readonly string[]) => `
      Commune | Coût   | Aide   | ${title}
      Albe    | 20 000 | 4 000  | ${rates[0] ?? ""}
      Senn    | 24 000 | 6 000  | ${rates[1] ?? ""}
      Ruet    | 20 000 | 6 000  | ${rates[2] ?? ""}
      TOTAL   | 64 000 | 16 000 | ${rates[3] ?? ""}`;
    expect(told(rated("Part", ["0,2", "0,25", "0,3", "0,25"]))).toEqual([]);
    expect(told(rated("Taux", ["20", "25", "30", "25"]))).toEqual([]);
    // What lies among none of them is a sum, though a wrong one.
    expect(told(rated("Part", ["0,2", "0,25", "0,3", "0,65"]))).toEqual(["column 4,4: 0.65 -> 0.75 ?"]);
    expect(told(rated("Frais", ["20", "25", "30", "25"]))).toEqual(["column 4,4: 25.00 -> 75.00"]);
  });

  it("name a total that a slip of the pen parts from its column", () => {
    expect(told(PAID.replace("265 900", "265 800"))).toEqual(["column 5,2: 265800.00 -> 265900.00 ?"]);
  });

  it("say nothing of a total that something else parts from its column", () => {
    expect(told(PAID.replace("265 900", "301 234"))).toEqual([]);
  });

  it("leave it open which figure of a row is wrong where no total tells", () => {
    const rows = PAID.trim().split("\n").slice(0, -1).join("\n");
    expect(told(rows.replace("98 800", "99 800"))).toEqual(["row 2,5: 99800.00 -> 98800.00 ?"]);
  });

  it("are settled by what the annex holds of the row", () => {
    const rows = PAID.trim().split("\n").slice(0, -1).join("\n").replace("98 800", "99 800");
    const said = ["145800.00", "47000.00", "98800.00"].map((one) => Amount.fromDecimal(one));
    expect(told(rows, (row) => (row === 1 ? said : []))).toEqual(["row 2,5: 99800.00 -> 98800.00"]);
  });

  it("are of one more column where just its figure is lacking", () => {
    expect(
      told(`
        Lot | Tranche 1 | Tranche 2 |        | Total
        A   | 10 100    | 2 500     |        | 12 600
        B   | 20 250    | 3 300     |        | 23 550
        C   | 30 700    | 1 150     |        | 31 850
        D   | 5 400     | 2 000     | 1 200  | 8 600`),
    ).toEqual([]);
  });

  it("add up years, and subtotals", () => {
    const years = `
      Gestionnaire   | 2023   | 2024   | 2025   | Total 2023-2025
      Galopins       | 61 200 | 62 500 | 63 800 | 187 500
      Planète        | 48 750 | 49 700 | 50 650 | 149 100
      Sous-total     | 109 950 | 112 200 | 114 450 | 336 600
      Câlin          | 118 000 | 121 500 | 124 000 | 363 500
      Relais         | 34 600 | 35 200 | 35 900 | 105 700
      Sous-total     | 152 600 | 156 700 | 159 900 | 469 200
      TOTAL          | 262 550 | 268 900 | 274 350 | 805 800`;
    expect(told(years)).toEqual([]);
    expect(told(years.replace("363 500", "363 000"))).toEqual(["row 4,5: 363000.00 -> 363500.00"]);
    expect(told(years.replace("156 700", "156 600"))).toEqual(["row 6,3: 156600.00 -> 156700.00"]);
  });

  it("hold one row to what its last title says is left", () => {
    const credit = `
      N° AE  | AE votée   | Engagé     | Proposé    | Disponible après vote
      2024/1 | 642 800,00 | 455 510,00 | 151 150,00 | 36 140,00`;
    expect(told(credit)).toEqual([]);
    expect(told(credit.replace("36 140", "26 140"))).toEqual(["row 1,5: 26140.00 -> 36140.00 ?"]);
    expect(told(credit.replace("36 140", "71 900"))).toEqual([]);
  });

  it("hold each row to what the titles say in full, where another row bears it out", () => {
    const credits = `
      AP     | Libellé   | AP votée   | Déjà individualisé | Proposé    | Reste à individualiser
      EAU-25 | Eau       | 900 000,00 | 412 300,00         | 383 522,50 | 104 177,50
      MIL-25 | Rivières  | 150 000,00 | 58 750,00          | 42 180,00  | 49 070,00`;
    expect(told(credits)).toEqual([]);
    // 900 000 is no slip of the pen for 909 000, although one digit parts them.
    expect(told(credits.replace("104 177", "113 177"))).toEqual(["row 1,6: 113177.50 -> 104177.50 ?"]);
  });

  it("ask nothing of a total below rows that were not read in full", () => {
    expect(
      told(`
        Travaux   | Fonctionnement | Investissement
        École     | 2 000          | 47 000
        Mairie    | 3 000          | 26 860
        Toiture : 3 500 € | |
        TOTAL     | 5 000          | 73 850`),
    ).toEqual([]);
  });
});

describe("the percentages of a table", () => {
  const percentOf = (cell: string) => /^([\d.,]+) ?%$/.exec(cell.trim())?.[1]?.replace(",", ".") ?? null;
  const isShare = (percent: string, part: Amount, whole: Amount) =>
    Math.abs(Number(percent) - (part.toCents() / whole.toCents()) * 100) < (percent.includes(".") ? 0.1 : 1);
  const odd = (drawn: string) =>
    rateMisfits(
      table(drawn),
      drawn
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => line.split("|").map(percentOf)),
      isShare,
    ).map(({ row, part, whole }) => `${row + 1}: ${part.toFixed()} of ${whole.toFixed()}`);

  const RATES = `
    Commune | Dépense | Taux | Aide
    Albe    | 42 310  | 30 % | 12 693
    Senn    | 118 200 | 20 % | 23 640
    Ruet    | 63 744  | 25 % | 15 936
    Mont    | 27 480  | 30 % | 8 244`;

  it("are rates of what stands beside them", () => {
    expect(odd(RATES)).toEqual([]);
    expect(odd(RATES.replace("25 %", "30 %"))).toEqual(["3: 15936.00 of 63744.00"]);
  });

  it("are no parts of small counts, unless their title says so", () => {
    const counted = (title: string) => {
      const drawn = `
      Commune | Classes | Écoles | ${title}
      Albe    | 2       | 1      | 50 %
      Senn    | 4       | 1      | 25 %
      Ruet    | 8       | 2      | 25 %
      Lys     | 6       | 3      | 50 %
      Mont    | 5       | 2      | 30 %`;
      const { rows, ...rest } = table(drawn);
      const asCounts = rows.map((row) => ({
        ...row,
        cells: row.cells.map(() => null),
        counts: row.cells.map((cell) => (cell ? cell.toCents() / 100 : null)),
      }));
      const percents = drawn.trim().split("\n").slice(1);
      return rateMisfits(
        { ...rest, rows: asCounts },
        percents.map((line) => line.split("|").map(percentOf)),
        isShare,
      ).length;
    };
    expect(counted("Aide")).toBe(0);
    expect(counted("Taux")).toBe(1);
  });

  it("add up as they are rounded", () => {
    const shares = (total: string) => `
      Canton | Montant | Part
      Nord   | 1 240   | 12 %
      Sud    | 1 240   | 12 %
      Est    | 1 440   | 14 %
      Ouest  | 6 080   | 60 %
      Total  | 10 000  | ${total}`;
    expect(odd(shares("98 %"))).toEqual([]);
    expect(odd(shares("89 %"))).toEqual(["5: 10000.00 of 10000.00"]);
  });

  it("make no amount that a ceiling cuts", () => {
    expect(odd(RATES.replace("23 640", "15 000"))).toEqual([]);
  });

  it("are shares of two columns, or of the total", () => {
    const programmed = (rate: string) => `
      Dispositif | Dotation | Déjà    | Tranche | Taux
      H1         | 900 000  | 480 000 | 213 475 | 77,1 %
      H2         | 400 000  | 219 500 | 92 890  | 78,1 %
      H3         | 150 000  | 89 000  | 44 200  | 88,8 %
      H4         | 250 000  | 151 600 | 65 775  | ${rate}`;
    expect(odd(programmed("87 %"))).toEqual([]);
    expect(odd(programmed("78 %"))).toEqual(["4: 217375.00 of 250000.00"]);
    const recap = (share: string) => `
      Canton | Montant | Part
      Nord   | 29 000  | 12,2 %
      Sud    | 57 000  | ${share}
      Est    | 39 000  | 16,4 %
      Ouest  | 113 300 | 47,5 %
      Total  | 238 300 | 100 %`;
    expect(odd(recap("23,9 %"))).toEqual([]);
    expect(odd(recap("29,3 %"))).toEqual(["2: 57000.00 of 238300.00"]);
  });
});

test("of two laws of a column that one row each breaks, neither accuses", () => {
  const advanced = (before: string) => `
    Structure | Annuel 2024 | Annuel 2025 | Avance
    Théâtre   | ${before}   | 90 000      | 45 000
    Orchestre | 62 000      | 62 000      | 31 000
    Fabrique  | 48 000      | 50 000      | 24 000
    Ciné-club | 25 000      | 25 000      | 12 500
    Cirque    | 24 000      | 24 000      | 12 000`;
  const misfits = (drawn: string) => productMisfits(table(drawn), { gives: () => false, isSlip });
  expect(misfits(advanced("88 000"))).toEqual([]);
});

test("what adds up where a further column gives nothing is no law beside the one that all columns make", () => {
  const years = (rotrou: string) => `
  Lycée    | Affecté avant | Proposé   | Cumul     | CP 2025 | CP 2026   | CP 2027
  Façades  | 350 000       | 1 200 000 | 1 550 000 | 200 000 | 640 000   | 360 000
  Menuiserie | 0           | 860 000   | 860 000   | 110 000 | 500 000   | 250 000
  Toitures | 0             | 475 000   | 475 000   | 95 000  | 380 000   | 0
  Régulation | 60 000      | 215 000   | 275 000   | 150 000 | 65 000    | 0
  Accès    | 0             | 340 000   | 340 000   | 90 000  | 250 000   | 0
  Incendie | 45 000        | 285 000   | 330 000   | 120 000 | 165 000   | 0
  Rotrou   | 250 000       | 2 480 000 | 2 730 000 | 260 000 | ${rotrou} | 820 000
`;
  expect(told(years("1 400 000"))).toEqual([]);
  const given = (row: number) => (row === 6 ? [Amount.fromNumber(1_400_000)] : []);
  expect(told(years("1 040 000"), given)).toEqual(["row 7,6: 1040000.00 -> 1400000.00"]);
});

test("two rows of many digits bear out a law that a third breaks, whatever parts them", () => {
  const credits = (left: string) => `
    Programme | Voté | Avant | Ce jour | Après
    EAU | 3 500 000 € | 2 104 620 € | 303 910 € | 1 091 470 €
    ASS | 4 200 000 € | 1 876 455 € | 321 295 € | ${left}
    MIL | 900 000 € | 512 340 € | 58 870 € | 328 790 €`;
  expect(told(credits("2 002 250 €"))).toEqual([]);
  expect(told(credits("2 323 545 €"))).toEqual(["row 2,2: 4200000.00 -> 4521295.00 ?"]);
  expect(told(credits("2 323 545 €").replace("1 091 470", "1 090 000"))).toEqual([]);
});

const RATED = `
  Commune | Coût   | Taux | Aide
  Albe    | 24 000 | 0,4  | 9 600
  Senn    | 6 300  | 0,5  | 3 150
  Ruet    | 29 600 | 0,4  | 11 840
  Talm    | 18 300 | 0,4  | 7 320
  Lys     | 37 400 | 0,4  | 14 960`;

const LICENSED = `
  Club   | Licenciés | Part
  Hand   | 214       | 2 568
  Basket | 187       | 2 244
  Judo   | 156       | 1 872
  Aviron | 73        | 876
  Boccia | 27        | 324`;

describe("what columns make by multiplying", () => {
  const found = (drawn: string, known: string | null = null): readonly string[] =>
    productMisfits(table(drawn), {
      gives: ({ row }, amount) => known !== null && row === 4 && Amount.fromDecimal(known).equals(amount),
      isSlip,
    }).map(
      ({ at, stated, expected }) =>
        `${at.row + 1},${at.column + 1}: ${stated.toFixed()} -> ${expected.toFixed()}`,
    );

  it("is borne out", () => {
    expect([RATED, LICENSED].flatMap((drawn) => found(drawn))).toEqual([]);
  });

  it("names the product whose digits were swapped", () => {
    expect(found(RATED.replace("14 960", "19 460"))).toEqual(["5,4: 19460.00 -> 14960.00"]);
  });

  it("names the rate that the other rows know, where the amount is known to be right", () => {
    expect(found(RATED.replace("37 400 | 0,4", "37 400 | 0,5"), "14960")).toEqual(["5,3: 0.50 -> 0.40"]);
  });

  it("names the number that a price makes of the other rows", () => {
    expect(found(LICENSED.replace("214 ", "241 "))).toEqual(["1,2: 241.00 -> 214.00"]);
  });

  it("takes no rate for an amount to the euro", () => {
    const capped = `
      Commune | Travaux | Retenu  | Taux | Aide
      Albe    | 18 240  | 18 240  | 0,3  | 5 472
      Senn    | 32 600  | 30 000  | 0,25 | 7 500
      Ruet    | 214 300 | 150 000 | 0,2  | 30 000
      Talm    | 64 120  | 64 120  | 0,25 | 16 030
      Lys     | 480 000 | 300 000 | 0,2  | 60 000`;
    expect(found(capped)).toEqual([]);
  });

  it("leaves alone a round amount below what its row makes, were it a slip away from it", () => {
    const ceiling = `${RATED}\n  Ayn     | 40 000 | 0,2  | 5 000`;
    expect(found(ceiling)).toEqual([]);
  });

  it("names a number whose digits were swapped beside a round amount that others go beyond", () => {
    const PLACES = `
      Crèche   | Places | Prix  | Aide
      Lutins   | 24     | 2 000 | 48 000
      Cigales  | 13     | 2 000 | 26 000
      Bulles   | 15     | 2 000 | 30 000
      Pirouette | 18    | 3 000 | 54 000
      Cabane   | 12     | 3 000 | 36 000`;
    expect(found(PLACES.replace("15 ", "51 "))).toEqual(["3,2: 51.00 -> 15.00"]);
    expect(found(PLACES.replace("18 ", "81 "))).toEqual([]);
  });

  it("leaves alone what a ceiling cut, and what two rows break", () => {
    expect(found(RATED.replace("14 960", "10 000"))).toEqual([]);
    expect(found(RATED.replace("14 960", "19 460").replace("7 320", "3 720"))).toEqual([]);
  });
});
