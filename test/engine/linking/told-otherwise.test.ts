import { toldOtherwise } from "../../../src/engine/linking/told-otherwise";
import { Amount } from "../../../src/engine/money";
import { readAnnex } from "../../../src/engine/reading/annex";
import { sheetFromText } from "../../support/sheet-from-text";

const LOANS = `
  Emprunteur | Opération | Ligne de prêt | Montant du prêt | Quotité | Montant garanti
  Habitat du Val | Les Tilleuls – 24 logements | PLAI | 842300 | 1 | 842300
   | ^ | PLUS | 245300 | 1 | 245300
   | ^ | Total opération | 1087600 | | 1087600
   | Cité Bellevue – 80 logements | PAM Éco-prêt | 1120000 | 0.5 | 560000
   | ^ | PAM | 860500 | 0.5 | 430250
   | ^ | Total opération | 1980500 | | 990250
  TOTAL Habitat du Val | | | 3068100 | | 2077850
  Logivie | Îlot Gambetta – 31 logements | PLAI | 1032600 | 0.5 | 516300
   | ^ | PLUS | 611360 | 0.5 | 305680
   | ^ | Total opération | 1643960 | | 821980
  TOTAL Logivie | | | 1643960 | | 821980
  TOTAL DES GARANTIES | | | 4712060 | | 2899830`;

const annex = () => {
  const reading = readAnnex([sheetFromText(LOANS, { name: "Garanties" })], { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
};

const rather = (amount: string, sentence: string) => {
  const found = toldOtherwise(
    annex(),
    { themeNumber: null, themeTitle: "Habitat du Val" },
    Amount.fromDecimal(amount),
    sentence,
  );
  return found === null || typeof found === "string" ? found : found.title;
};

const SENTENCE =
  "La Ville garantit un prêt souscrit par Habitat du Val pour l'opération « Cité Bellevue – 80 logements »";

test("what is said of a theme is, to the cent, an operation's that the sentence names as well", () =>
  expect(rather("990250", SENTENCE)).toBe("Cité Bellevue – 80 logements"));

test("what is all that the theme receives is its own", () => expect(rather("2077850", SENTENCE)).toBeNull());

test("what another operation receives, that is not named, is nothing else", () =>
  expect(rather("1087600", SENTENCE)).toBeNull());
