import { readArguments } from "../../src/cli/arguments";
import { readByEvidence } from "../../src/engine/model";

test("check takes several dossiers and its options", () => {
  const args =
    "check a b --json --lang en --annex x.xlsx --sheet F --amounts g,H --operations headings --headings A5=theme,A7=operation --leave-out A60:G75 --deliberation d.docx --report r.txt".split(
      " ",
    );
  expect(readArguments(args)).toEqual({
    kind: "check",
    dossiers: ["a", "b"],
    json: true,
    overview: null,
    since: null,
    force: false,
    lang: "en",
    annex: "x.xlsx",
    sheet: "F",
    reading: {
      amounts: ["g", "H"],
      operations: "headings",
      headings: [
        { like: "A5", level: "theme" },
        { like: "A7", level: "operation" },
      ],
      leftOut: ["A60:G75"],
    },
    deliberation: "d.docx",
    report: "r.txt",
  });
});

test("what is not given is told as such", () => {
  expect(readArguments(["check", "a"])).toEqual({
    kind: "check",
    dossiers: ["a"],
    json: false,
    overview: null,
    since: null,
    force: false,
    lang: "fr",
    annex: null,
    sheet: null,
    reading: readByEvidence,
    deliberation: null,
    report: null,
  });
});

test.each([
  [["check", "--lang=en", "a"], "en"],
  [["--lang", "en", "check", "a"], "en"],
  [["check", "a", "--lang", "fr"], "fr"],
])("%j asks for %s", (args, lang) => {
  expect(readArguments(args)).toMatchObject({ kind: "check", lang, dossiers: ["a"] });
});

test.each([
  [[], "Il manque une commande"],
  [["check"], "Il manque le dossier à pointer"],
  [["check", "--lang", "en"], "The dossier to check is missing"],
  [["chek", "a"], "La commande « chek » n'existe pas"],
  [["check", "a", "--foo"], "L'option « --foo » n'existe pas"],
  [["check", "a", "--annex"], "L'option « --annex » attend une valeur"],
  [["check", "a", "--amounts", "7"], "--amounts 7 : valeur non comprise"],
  [["check", "a", "--operations", "B2"], "--operations B2 : valeur non comprise"],
  [["check", "a", "--headings", "A5=thème"], "--headings A5=thème : valeur non comprise"],
  [["fix", "a", "--dry-run", "--leave-out", "bas"], "--leave-out bas : valeur non comprise"],
  [["check", "a", "--lang", "de"], "La langue « de » n'est pas connue"],
])("%j is refused: %s", (args, because) => {
  expect(readArguments(args)).toMatchObject({ kind: "refused", because: expect.stringContaining(because) });
});

test.each([[["--help"]], [["check", "-h"]], [["check", "a", "--help"]]])("%j asks for help", (args) => {
  expect(readArguments(args)).toEqual({ kind: "help", lang: "fr" });
});

test("after --, a dossier may bear an option's name", () => {
  expect(readArguments(["check", "--", "--help"])).toMatchObject({ kind: "check", dossiers: ["--help"] });
});
