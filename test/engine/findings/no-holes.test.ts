/** No message has a hole, whatever of what it names is not known. */
import { Amount } from "../../../src/engine/money";
import type { CellPlace } from "../../../src/engine/model";
import type { Explanation } from "../../../src/engine/findings/explanation";
import { sayPlace } from "../../../src/engine/findings/report-place";
import { sayExplanation } from "../../../src/engine/findings/say-explanation";
import { sentence } from "../../../src/engine/findings/sentence";
import {
  correctionTexts,
  diagnosisTexts,
  findingTexts,
  placeholdersOf,
  remedyTexts,
  type Lang,
  type Text,
} from "../../../src/texts";

const CELL: CellPlace = { kind: "cell", sheet: "Annexe 5", row: 10, column: 6 };
const LANGS: readonly Lang[] = ["fr", "en"];

/** What may be missing where a message names it: an operation without title, a line without beneficiary. */
const OPTIONAL = ["title", "name"];
const COUNTS = ["count", "said", "counted"];
const AMOUNTS = [
  "amount",
  "stated",
  "expected",
  "gap",
  "from",
  "to",
  "sum",
  "available",
  "proposal",
  "advance",
];

function value(name: string): string | number | Amount | CellPlace {
  if (COUNTS.includes(name)) return 2;
  if (AMOUNTS.includes(name)) return Amount.fromDecimal("1500.00");
  return ["place", "cell", "line", "other", "first"].includes(name) ? CELL : "Vélos";
}

/** What a sentence leaves where something is missing from it. */
const HOLE =
  /«\s*»|“\s*”|\(\s*\)|\{\{|\s[,.]|[,(:]\s*[,.;)]|\u0020\u0020|\b(?:de|en|in|of|pour|for)\s*[,.;:]/u;

const messages = Object.entries({ ...findingTexts, ...correctionTexts, ...remedyTexts } satisfies Record<
  string,
  Text
>);

test.each(messages)("%s has no hole where a title or a name is lacking", (_key, text) => {
  const names = placeholdersOf(text.fr);
  const lacking = names.filter((name) => OPTIONAL.includes(name));
  for (const lang of LANGS) {
    for (const missing of [[], ...lacking.map((one) => [one]), lacking]) {
      const fill = Object.fromEntries(names.map((name) => [name, missing.includes(name) ? "" : value(name)]));
      expect(sentence(text, lang, fill)).not.toMatch(HOLE);
    }
  }
});

test.each(Object.keys(diagnosisTexts))(
  "the cause %s has no hole where it points at no cell, or its amounts are not known",
  (said) => {
    for (const lang of LANGS) {
      for (const places of [[], [CELL], [CELL, { ...CELL, row: 11 }]]) {
        // Every key of the catalogue is a kind or one of its variants.
        const explanation = {
          kind: said,
          places,
          from: null,
          to: null,
          gap: Amount.fromDecimal("10.00"),
        } as unknown as Explanation;
        expect(sayExplanation(explanation, lang)).not.toMatch(HOLE);
      }
    }
  },
);

test("a place that nothing names in its document is the document", () => {
  const place = {
    kind: "document",
    role: "report",
    file: "rapport.docx",
    where: "",
    quote: "",
    page: null,
    block: 0,
  } as const;
  expect(sayPlace(place, "fr")).toBe("Rapport");
});

test("somebody who is not named is spoken of all the same", () => {
  const fill = { place: CELL, name: "", mark: "Non", amount: Amount.fromDecimal("1500.00") };
  expect(sentence(findingTexts["rejected-with-amount"], "fr", fill)).toMatch(
    /: ce dossier est marqué « Non »/,
  );
});
