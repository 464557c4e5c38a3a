import { controlSheet, readKeptCheck, tieOut, type CheckFacts } from "../../../src/engine/outputs";
import { cellsOf, checked, SMALL, written } from "./support/checked";

const FACTS: CheckFacts = {
  at: "2026-11-25T14:32:00",
  version: "0.1.0",
  user: "J. Martin",
  files: [
    { file: "annexe.xlsx", size: 20480, sha256: "a".repeat(64) },
    { file: "deliberation.txt", size: 900, sha256: "b".repeat(64) },
    { file: "rapport.txt", size: 700, sha256: "c".repeat(64) },
  ],
};

const planOf = (drawn = SMALL) => controlSheet(checked(drawn).report, FACTS, "fr");
const rowsWith = (text: string, drawn = SMALL) =>
  written(planOf(drawn)).filter((row) => row.some((cell) => cell.includes(text)));

test("the sheet opens with verdict, date, user, version and its rules", () => {
  const rows = written(planOf());
  expect(rows[1]).toEqual(["Tableau de contrôle du dossier"]);
  expect(rowsWith("Résultat")[0]?.[1]).toMatch(/^(Tout concorde|Rien ne discorde)/);
  expect(rowsWith("Pointé le")[0]?.[1]).toBe("46351.60555555556");
  expect(rowsWith("Par")[0]?.[1]).toBe("J. Martin");
  expect(rowsWith("Pointage et contrôles")[0]?.[1]).toMatch(/^0\.1\.0 \(\d+ contrôles effectués sur \d+/);
});

test("each file is listed once with its parts; fingerprints come last, after the block to sign", () => {
  const rows = written(planOf());
  expect(rowsWith("annexe.xlsx")[0]).toEqual(["Annexe", "annexe.xlsx (feuille Annexe 5)", ""]);
  expect(rows.filter(([, file]) => file === "rapport.txt")).toHaveLength(1);
  expect(rows.slice(-3).map(([line]) => line)).toEqual([
    `annexe.xlsx : SHA-256 ${"a".repeat(64)} (20\u202f480 octets)`,
    `deliberation.txt : SHA-256 ${"b".repeat(64)} (900 octets)`,
    `rapport.txt : SHA-256 ${"c".repeat(64)} (700 octets)`,
  ]);
  const at = (title: string): number => rows.findIndex(([first]) => first === title);
  expect(at("Visas")).toBeGreaterThan(at("Constats"));
  expect(at("Visas")).toBeLessThan(at("Pointage, montant par montant"));
});

test("every ticked amount stands under its quantity, cells as links, documents by name", () => {
  const rows = written(planOf());
  const at = rows.findIndex(([first]) => first === "Opération 1.1 – Bibliothèques");
  expect(rows[at]?.slice(3)).toEqual(["", "20000.50", "", "✓ 2 sur 2"]);
  expect(rows[at + 1]).toEqual([
    "Somme des lignes",
    `=HYPERLINK("#'Annexe 5'!F3:F4","« Annexe 5 » F3:F4")`,
    "",
    "20000.50",
    "20000.50",
    "",
    "✓",
  ]);
  expect(rows.some(([first, where]) => first === "Article" && where === "Délibération, article 1")).toBe(
    true,
  );
});

test("quantities come in the order of the annex, the whole first, codes last", () => {
  expect(tieOut(checked(SMALL).report).map(({ about }) => about)).toEqual([
    "",
    ...["1", "1.1", "2", "2.1", "2.2"],
    ...["C03-101A01", "C03-202B02", "C03-202B03"],
  ]);
});

test("a theme of one operation and a code that pays it stay three quantities", () => {
  const kinds = tieOut(checked(SMALL).report).map(({ kind, about }) => `${kind} ${about}`);
  expect(kinds).toEqual(expect.arrayContaining(["theme 1", "operation 1.1", "code C03-101A01"]));
});

const WRONG = { ...SMALL, deliberation: SMALL.deliberation?.replace("28 000 €", "28 900 €") ?? "" };

test("a difference is a finding with stated, expected and gap, and its tick shows it", () => {
  const [finding] = rowsWith("pour la thématique 2", WRONG).filter((row) => row.includes("Écart"));
  expect(finding?.slice(3)).toEqual(["28900.00", "28000.00", "900.00", "Écart"]);
  expect(rowsWith("≠", WRONG).map((row) => row.slice(3))).toContainEqual([
    ...["28900.00", "28000.00", "900.00", "≠"],
  ]);
});

test("a finding set aside leaves the findings for the waivers, with its reason", () => {
  const { report } = checked(WRONG);
  const findings = report.findings.map((finding) => ({ ...finding, waived: "Corrigé en séance" }));
  const rows = written(controlSheet({ ...report, findings }, FACTS, "fr"));
  const aside = rows.findIndex(([title]) => title === "Constats mis de côté");
  expect(rows.find((row) => row.includes("Aucun constat."))).toBeDefined();
  expect(rows.findIndex((row) => row.includes("Motif\u00a0: Corrigé en séance"))).toBeGreaterThan(aside);
});

test("what could not run or be read is said", () => {
  const { deliberation: _none, report: _neither, ...alone } = SMALL;
  const rows = written(planOf(alone));
  expect(rows.map(([title]) => title)).toContain("Contrôles qui n'ont pas pu se faire");
});

test("no text from a source becomes a formula, and links double the quotes of a sheet's name", () => {
  const sheet = SMALL.sheet.replace("MJC du Moulin", `"=1+1"`).replace("Salon", `"-2"`);
  const formulas = cellsOf(planOf({ ...SMALL, sheet }))
    .filter(({ content }) => content.kind === "formula")
    .map(({ content }) => content.value);
  expect(formulas.every((formula) => /^=HYPERLINK\("#/.test(String(formula)))).toBe(true);
});

test("it prints on A4 landscape, one page wide, and folds under each quantity", () => {
  const plan = planOf();
  expect(plan.print.orientation).toBe("landscape");
  expect(plan.outline.length).toBe(tieOut(checked(SMALL).report).length);
});

describe("what changed since the last control sheet", () => {
  const again = (drawn: typeof SMALL, kept: string | null, at = "2026-11-26T09:05:00") => {
    const { report, annex } = checked(drawn);
    return controlSheet(report, { ...FACTS, at }, "fr", { annex, kept });
  };
  const first = again(WRONG, null, "2026-11-24T10:12:00");

  test("the first says nothing of it, and keeps the check for the next", () => {
    expect(written(first).flat().join(" ")).not.toContain("Depuis");
    expect(readKeptCheck(first.keeps ?? null)?.now.at).toBe("2026-11-24T10:12:00");
  });

  test("the next tells findings and lines, each with what it was and is", () => {
    const sheet = SMALL.sheet.replace("| Coupe | Oui | 25000", "| Coupe | Oui | 24000");
    const rows = written(again({ ...SMALL, sheet }, first.keeps ?? null));
    const at = rows.findIndex(([title]) =>
      title?.startsWith("Depuis le dernier tableau de contrôle, du 24/11/2026 à 10 h 12"),
    );
    expect(rows.slice(at + 1, at + 4).flat()).toEqual([
      expect.stringMatching(/^Constats : 1 levé, \d+ nouveaux?, \d+ toujours ouverts?, 0 mis de côté\.$/),
      "Lignes de l'annexe : 0 ajoutée, 0 retirée, 1 modifiée.",
      expect.stringContaining("→"),
    ]);
    const told = rows.slice(at + 5);
    expect(told[0]?.slice(0, 2)).toEqual(["Délibération, article 2", expect.stringContaining("28")]);
    expect(told[0]?.[6]).toBe("Levé");
    expect(told.find((row) => row[6] === "Modifiée")).toEqual([
      "Opération 2.2 Tournois",
      "Club des Trois Vallées, Est, Coupe",
      "",
      "25000.00",
      "24000.00",
      "-1000.00",
      "Modifiée",
    ]);
  });

  test("to write it again over the same dossier says the same again", () => {
    const second = again(SMALL, first.keeps ?? null);
    expect(again(SMALL, second.keeps ?? null)).toEqual(second);
    expect(again(WRONG, first.keeps ?? null, "2026-11-24T10:12:00")).toEqual(first);
  });

  test("where nothing it kept can be read, nothing is compared", () => {
    expect(written(again(SMALL, "{}")).flat().join(" ")).not.toContain("Depuis");
  });
});

test("the dossier is named, not its path; a file that was not read as one says why it bears no SHA-256", () => {
  const { report } = checked(SMALL);
  const rows = written(
    controlSheet({ ...report, dossier: "/srv/cp/2026-11/insertion/" }, { ...FACTS, files: [] }, "fr"),
  );
  expect(rows.find(([label]) => label === "Dossier")?.[1]).toBe("insertion");
  const files = rows.map(([, file]) => file);
  expect(files).toContain("annexe.xlsx (feuille Annexe 5) (classeur ouvert dans Excel pendant le pointage)");
  expect(files).toContain("rapport.txt (texte collé, sans fichier)");
});

test("neither the block to sign nor the fingerprints stand on a page without the rows above them", () => {
  for (let files = 1; files <= 12; files++) {
    const given = Array.from({ length: files }, (_, rank) => ({
      file: `piece-${rank}.txt`,
      size: 900,
      sha256: "d".repeat(64),
    }));
    const plan = controlSheet(checked(SMALL).report, { ...FACTS, files: given }, "fr");
    const at = (title: string): number => plan.rows.findIndex(([first]) => first?.content.value === title);
    const [visas, prints] = [at("Visas"), plan.rows.length - given.length - 1];
    expect(plan.rows[prints]?.[0]?.content.value).toMatch(/^Empreintes/);
    const parted = (plan.print.breaks ?? []).filter(
      (row) => (row >= visas - 2 && row <= visas + 2) || row >= prints - 2,
    );
    expect([files, visas > 0, parted]).toEqual([files, true, []]);
  }
});
