import fc from "fast-check";
import { findAmounts, formatAmount, type FoundAmount } from "../../../src/engine/money";
import { votedAmount } from "./any-amount";

function shown(found: FoundAmount): string {
  switch (found.kind) {
    case "amount":
      return found.amount.toExact();
    case "ambiguous":
      return found.splits.map((split) => split.map((amount) => amount.toExact()).join(" + ")).join(" or ");
    case "unreadable":
      return found.because;
  }
}

const inProse = (text: string): string[] => findAmounts(text).map(shown);
const inRow = (text: string): string[] => findAmounts(text, { needCurrency: false }).map(shown);

describe("findAmounts in prose", () => {
  it.each<[string, string[]]>([
    ["pour un montant total de 420 720 €, aux structures", ["420720.00"]],
    ["un  total  de  267  €  et  267 566.08  €,  soit", ["267.00", "267566.08"]],
    ["500 000€ pour l’une, 20 000 euros pour l'autre", ["500000.00", "20000.00"]],
    ["(500 €) ; montant:300€ ; d’1 500 €", ["500.00", "300.00", "1500.00"]],
    ["1,5 M€, 3 millions d’euros, 250 k€", ["1500000.00", "3000000.00", "250000.00"]],
    ["150€/mois, 300€HT.", ["150.00", "300.00"]],
    ["the sum of €1,234.56 and €1,234", ["1234.56", "1234.00"]],
    ["la somme de mille (1 000) euros", ["1000.00"]],
    ["- 20 000 € pour la mission", ["20000.00"]],
    ["un avenant de −5 000 €", ["-5000.00"]],
    ["en 2022 500 000 €", ["500000.00"]],
    ["à l'article 5 13 750 €", ["13750.00"]],
    ["d'accorder à ce titre 213 800 €", ["213800.00"]],
    ["80 % de 1 500 €, 50 pour cent de 300 €", ["1500.00", "300.00"]],
  ])("finds in %j the amounts %j", (text, expected) => {
    expect(inProse(text)).toEqual(expected);
  });

  it.each([
    "C02-566A05",
    "6568/93566",
    "article L.3121-14 du code",
    "délibération 2022-467 du 01/07/2021",
    "80 % en annexe 5, article 11, en 2022",
    "O,5 €",
    "entre 9:30 et 12:30",
    "46 places pour 120 femmes",
  ])("finds no amount in %j", (text) => {
    expect(inProse(text)).toEqual([]);
  });

  it.each<[string, string]>([
    ["soit : 11 9885,36 €, dont", "grouping"],
    ["soit 1,234 €", "ambiguous-separator"],
    ["pour 1 million 200 000 euros", "other-text"],
    ["l'article 11 500 000 €", "11500000.00 or 11.00 + 500000.00"],
    ["un montant de 420\n720 €", "420720.00 or 420.00 + 720.00"],
    ["de  267  566,08  €", "267566.08 or 267.00 + 566.08"],
    ["un montant de 1 3 750 €", "grouping"],
    ["entre 500-1 200 €", "1200.00 or 200.00"],
  ])("does not guess in %j", (text, expected) => {
    expect(inProse(text)).toEqual([expected]);
  });

  it("says where each stands", () => {
    const text = "un total de 420 720 € voté";
    expect(findAmounts(text)).toMatchObject([
      { start: 12, end: 21, text: "420 720 €", currency: true, form: "figures" },
    ]);
  });

  it("finds every amount that prose states", () => {
    const words = fc.constantFrom(
      " pour ",
      ", soit ",
      " (",
      " ; dont ",
      " et\n",
      " au titre de l'annexe 5 : ",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, votedAmount)), (parts) => {
        const text = parts.map(([word, amount]) => word + formatAmount(amount, "fr")).join("");
        expect(inProse(text)).toEqual(parts.map(([, amount]) => amount.toExact()));
      }),
    );
  });
});

describe("findAmounts in a row of a table", () => {
  it.each<[string, string[]]>([
    ["6 019 600,00 420 720,00", ["6019600.00", "420720.00"]],
    ["C02-566A05 6568/93566 Appel à projets 6 019 600,00 420 720,00", ["6019600.00", "420720.00"]],
    ["6 019 600  420 720", ["6019600.00", "420720.00"]],
    ["6 019 600\t420 720 | 0", ["6019600.00", "420720.00", "0.00"]],
    ["12 500 13 750", ["12500.00", "13750.00"]],
    ["1\u00a0200\u00a0000 120\u00a0000", ["1200000.00", "120000.00"]],
    ["Arrageois CCAS d'Arras 2 portefeuilles Oui 27 500,00 €", ["2.00", "27500.00"]],
    ["-500,00 500,00-", ["-500.00", "-500.00"]],
    ["1.234,56 5.000,00", ["1234.56", "5000.00"]],
    ["2022 420 720,00", ["2022.00", "420720.00"]],
    ["ARRAGEOIS 10 1 0 8", ["10.00", "1.00", "0.00", "8.00"]],
    ["1 500 000 80 %", ["1500000.00"]],
  ])("finds in %j the amounts %j", (text, expected) => {
    expect(inRow(text)).toEqual(expected);
  });

  it.each(["03 21 21 62 62", "775 670 123 00012", "3.1.2", "le 12.05.2022"])(
    "finds no amount in %j",
    (text) => {
      expect(inRow(text)).toEqual([]);
    },
  );

  it.each<[string, string[]]>([
    [
      "1 200 000 120 000",
      [
        "1200000120000.00 or 1.00 + 200000120000.00 or 1200000.00 + 120000.00 or 1.00 + 200000.00 + 120000.00",
      ],
    ],
    ["11 9885,36", ["11.00 + 9885.36"]],
    ["12 345 6", ["12345.00 + 6.00 or 12.00 + 345.00 + 6.00"]],
    ["(1 500,00)", ["-1500.00 or 1500.00"]],
    ["13.750", ["ambiguous-separator"]],
  ])("does not guess in %j", (text, expected) => {
    expect(inRow(text)).toEqual(expected);
  });

  it("finds the columns of amounts whose cents are written, whatever separates them", () => {
    const gap = fc.constantFrom(" ", "  ", "\t", " | ");
    fc.assert(
      fc.property(
        fc.array(votedAmount),
        gap,
        fc.constantFrom(" ", "\u00a0", "\u202f"),
        (amounts, between, space) => {
          const cells = amounts.map((amount) => formatAmount(amount, "fr", { cents: "always" }).slice(0, -2));
          expect(inRow(cells.join(between).replaceAll("\u202f", space))).toEqual(
            amounts.map((a) => a.toExact()),
          );
        },
      ),
    );
  });
});

describe("findAmounts on any text", () => {
  it("never throws, and what it returns stands where it says", () => {
    const figures = fc.string({ unit: fc.constantFrom(..."0123456789 ,.'€-()%kM\u00a0\n\t|/") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), figures), fc.boolean(), (text, needCurrency) => {
        let end = 0;
        for (const found of findAmounts(text, { needCurrency })) {
          expect(found.text).toBe(text.slice(found.start, found.end));
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
        }
      }),
    );
  });

  it("goes through a very long text once", () => {
    for (const part of [
      "1",
      "1 ",
      "123 ",
      "000 ",
      "123,4 ",
      "1.",
      "€",
      "1€",
      "a1 ",
      "\u00a0",
      "1 \n",
      "1-",
      "(1",
      "million ",
    ]) {
      const text = part.repeat(200_000 / part.length);
      for (const needCurrency of [true, false]) expect(findAmounts(text, { needCurrency })).toBeDefined();
    }
  });
});
