import fc from "fast-check";
import { Amount, findWords, formatAmount, readWords, writeWords } from "../../../src/engine/money";
import { votedAmount } from "./any-amount";

const amount = (text: string): Amount => Amount.fromDecimal(text);

function read(text: string): string {
  const words = readWords(text);
  return words.kind === "amount" ? words.amount.toFixed() : words.kind;
}

function found(text: string): string[] {
  return findWords(text).map((words) => (words.kind === "amount" ? words.amount.toFixed() : words.kind));
}

describe("writeWords", () => {
  it.each([
    ["0", "zéro euro"],
    ["1", "un euro"],
    ["0.01", "un centime"],
    ["0.5", "cinquante centimes"],
    ["21", "vingt et un euros"],
    ["71", "soixante et onze euros"],
    ["80", "quatre-vingts euros"],
    ["81", "quatre-vingt-un euros"],
    ["91.91", "quatre-vingt-onze euros et quatre-vingt-onze centimes"],
    ["200", "deux cents euros"],
    ["201", "deux cent un euros"],
    ["1000", "mille euros"],
    ["1900", "mille neuf cents euros"],
    ["2000", "deux mille euros"],
    ["80000", "quatre-vingt mille euros"],
    ["200000", "deux cent mille euros"],
    ["267566.08", "deux cent soixante-sept mille cinq cent soixante-six euros et huit centimes"],
    ["1000000", "un million d'euros"],
    ["80000000", "quatre-vingts millions d'euros"],
    ["2500000", "deux millions cinq cent mille euros"],
    ["200000000", "deux cents millions d'euros"],
    ["3000000000", "trois milliards d'euros"],
    ["-5", "moins cinq euros"],
    [
      "999999999999.99",
      "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions " +
        "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf euros et quatre-vingt-dix-neuf centimes",
    ],
  ])("writes %s as « %s »", (value, words) => {
    expect(writeWords(amount(value))).toBe(words);
    expect(read(words)).toBe(amount(value).toFixed());
  });

  it("refuses a thousand milliards", () => {
    expect(() => writeWords(amount("1000000000000"))).toThrow(RangeError);
  });
});

describe("readWords", () => {
  it.each([
    ["vingt-et-un euros", "21.00"],
    ["soixante-et-onze", "71.00"],
    ["quatre vingt dix neuf euros", "99.00"],
    ["QUATRE-VINGTS EUROS", "80.00"],
    ["septante-cinq", "75.00"],
    ["huitante et un", "81.00"],
    ["octante-deux", "82.00"],
    ["nonante-neuf", "99.00"],
    ["deux-cent-mille-euros", "200000.00"],
    ["deux cents mille euros", "200000.00"],
    ["mille neuf cents", "1900.00"],
    ["mille neuf-cent-quatre-vingt-quatre", "1984.00"],
    ["un million d’euros", "1000000.00"],
    ["un million deux cent mille euros", "1200000.00"],
    ["trois milliards de francs".replace("de francs", "d'euros"), "3000000000.00"],
    ["zero euro", "0.00"],
    ["(quatre cent vingt mille\n   sept cent vingt euros)", "420720.00"],
    ["cent vingt-\ntrois euros", "123.00"],
    ["deux euros et huit cents", "2.08"],
    ["deux euros, dix centimes d'euro", "2.10"],
    ["cent €", "100.00"],
  ])("reads « %s » as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "",
    "quelques euros",
    "vingt vingt euros",
    "deux trois",
    "mille mille",
    "deux millions trois milliards",
    "un mille",
    "vingt et deux",
    "cent zéro",
    "dix-neuf cents euros",
    "deux euros cinquante",
    "deux cents euros et cent vingt centimes",
    "trois 000 euros",
    "deux cents euros par mois",
    "euros",
  ])("leaves « %s » unread", (text) => {
    expect(read(text)).toBe("unreadable");
  });

  it("reads back every amount that is written, whatever the hyphens, case and line ends", () => {
    const style = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.replaceAll("-", " "),
      (text) => text.replaceAll(" ", "\n"),
      (text) => text.replace(/ (?!euro|centime|et \S+ centime)/g, "-"),
      (text) => text.toUpperCase(),
      (text) => text.normalize("NFD"),
    );
    fc.assert(
      fc.property(votedAmount, style, (value, written) => {
        expect(read(written(writeWords(value)))).toBe(value.toFixed());
      }),
    );
  });

  it("reads back the amounts below a hundred thousand, one by one", () => {
    const wrong = [];
    for (let euros = 0; euros < 100_000; euros += 1) {
      const value = Amount.fromCents(euros * 100);
      if (read(writeWords(value)) !== value.toFixed()) wrong.push(euros);
    }
    expect(wrong).toEqual([]);
  });
});

describe("findWords", () => {
  it.each<[string, string[]]>([
    [
      "pour un montant de 267 566,08 € (deux cent soixante-sept mille cinq cent soixante-six euros et huit centimes),",
      ["267566.08"],
    ],
    [
      "la somme de quatre cent vingt mille sept cent vingt (420 720) euros, et cent euros",
      ["420720.00", "100.00"],
    ],
    ["trente-cinq mille (35 000 €) pour deux structures", ["35000.00"]],
    ["mille euros et deux cents associations", ["1000.00"]],
    ["trois dossiers (7 600 €) au nord, quatre (5 200 euros) au sud", []],
    ["quatre cents (5 200 euros)", ["400.00"]],
    ["deux structures, quatre opérations et un poste", []],
    ["une aide de huit centimes par euro", ["0.08"]],
    ["cinquante pour cent des vingt mille euros", ["20000.00"]],
    ["deux trois cents euros", ["unreadable"]],
    ["de mille à deux mille euros", ["2000.00"]],
  ])("finds in « %s » %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("says where they stand", () => {
    expect(findWords("soit (cent euros) par an")).toMatchObject([{ start: 6, end: 16, text: "cent euros" }]);
  });

  it("finds every amount in words beside its figures", () => {
    fc.assert(
      fc.property(fc.array(votedAmount), (amounts) => {
        const text = amounts
          .map((value) => `un total de ${formatAmount(value, "fr")} (${writeWords(value)}), puis`)
          .join(" ");
        expect(found(text)).toEqual(amounts.map((value) => value.toFixed()));
      }),
    );
  });

  it("never throws, whatever the text", () => {
    const words = fc.constantFrom(
      "un",
      "vingt",
      "cents",
      "mille",
      "million",
      "et",
      "d'",
      "euros",
      "centimes",
      "(3)",
      ",",
      "-",
      " ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((parts) => parts.join(" ")),
    );
    fc.assert(fc.property(text, (any) => void [readWords(any), findWords(any)]));
  });

  it("goes through a very long text once", () => {
    for (const part of [
      "cent ",
      "vingt et ",
      "million d'",
      "euros ",
      "un (",
      "(",
      "deux centimes d'",
      "a",
      "-",
    ]) {
      const text = part.repeat(200_000 / part.length);
      expect([readWords(text).kind, typeof findWords(text).length]).toEqual(["unreadable", "number"]);
    }
  });
});
