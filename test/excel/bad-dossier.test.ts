/** What officers' dossiers hold that could upset the sheets made of them, through the host. */
import { writeSheet } from "../../src/excel";
import { openWorkbook, type WorkbookModel } from "../../src/host";
import type { DrawnDossier } from "../support/drawn-dossier";
import { SMALL } from "../engine/outputs/support/checked";
import { dossierFolder, removeFolders, run } from "../support/run-command";
import { checkLaid, everyPlan, layDossier, type LaidDossier } from "./support/laid-dossier";
import { textOfSheet, type } from "./support/sheet";

afterAll(removeFolders);

async function written(laid: LaidDossier): Promise<LaidDossier> {
  const { report, annex } = await checkLaid(laid);
  for (const plan of everyPlan(report, annex)) await writeSheet(plan);
  return laid;
}

const rowsOf = ({ session }: LaidDossier, sheet: string) => textOfSheet(session, sheet);
const SUMMARY = "Synthèse des imputations";

/** Every formula of the sheets that we wrote, with what it shows. */
function formulasOf(model: WorkbookModel): readonly { readonly text: string; readonly kind: string }[] {
  const ours = model.sheets.filter(({ facets }) => facets.name !== "Annexe 5");
  return ours.flatMap((sheet) =>
    model
      .snapshot(sheet)
      .cells.flatMap(({ formula, value }) =>
        formula === undefined ? [] : [{ text: formula, kind: value.kind }],
      ),
  );
}

function withText(from: string, to: string): DrawnDossier {
  const replaced = (text: string | undefined): string => text?.replaceAll(from, to) ?? "";
  return {
    ...SMALL,
    sheet: replaced(SMALL.sheet),
    deliberation: replaced(SMALL.deliberation),
    report: replaced(SMALL.report),
  };
}

test("a code without label has a row like the others, its label empty", async () => {
  const laid = await written(layDossier(withText("Tournois  ", "-  ")));
  const row = (await rowsOf(laid, SUMMARY)).find(([code]) => code === "C03-202B03");
  expect(row?.[2] ?? "").not.toMatch(/Tournois/);
  expect(row?.[4]).toMatch(/^25/);
});

test("an operation without code stands on a row of its own, and the totals still tie", async () => {
  const without = (text: string | undefined): string =>
    (text ?? "").replaceAll(/^C03-202B03.*$/gm, "").replaceAll("60 000,00", "");
  const laid = await written(
    layDossier({ ...SMALL, deliberation: without(SMALL.deliberation), report: without(SMALL.report) }),
  );
  const rows = await rowsOf(laid, SUMMARY);
  const known = rows.filter(([code]) => /^(C03|Sans code)/.test(code ?? ""));
  expect(known.length).toBeGreaterThan(0);
  const total = rows.find(([code]) => code === "TOTAL");
  expect(total?.[4]).toMatch(/^48.000,50/);
  const control = rows.find(([text]) => text === "la somme des lignes retenues de l'annexe");
  expect(control?.[6]).toBe("—");
});

test("a structure in two territories is one row, both told; each territory has its own share", async () => {
  const laid = await written(layDossier(SMALL));
  await type(laid.session, "Annexe 5", { B9: "Est" });
  await written(laid);
  const row = (await rowsOf(laid, "Par bénéficiaire")).find(([name]) => /MJC|M\.J\.C\./.test(name ?? ""));
  expect(row?.join(" | ")).toMatch(/Nord, Est|Est, Nord/);
  const territories = await rowsOf(laid, "Par territoire");
  expect(territories.find(([name]) => name === "Est")?.join(" ")).toMatch(/28.000,00/);
  expect(territories.find(([name]) => name === "Nord")?.join(" ")).toMatch(/12.000,00/);
});

test("names that begin with a sign, or hold quotes, stay text everywhere, and no formula of ours is theirs", async () => {
  const laid = layDossier(SMALL);
  const names: Readonly<Record<string, string>> = {
    C3: '\'=HYPERLINK("http://x","cliquez")',
    C4: "'+33 Association",
    C9: `'-"Le Club" d'à côté`,
    C11: "'@ccueil & Cie <est>",
    A3: `'Opération 1 : "Lire" d'abord`,
  };
  await type(laid.session, "Annexe 5", names);
  await written(laid);
  const beneficiaries = (await rowsOf(laid, "Par bénéficiaire")).map(([name]) => name);
  for (const name of [names["C3"], names["C4"], names["C9"], names["C11"]]) {
    expect(beneficiaries).toContain(name?.slice(1));
  }
  const formulas = formulasOf(laid.session.model);
  expect(formulas.length).toBeGreaterThan(20);
  expect(formulas.filter(({ kind }) => kind === "error")).toEqual([]);
  expect(formulas.filter(({ text }) => text.includes("cliquez") || text.includes("33 Association"))).toEqual(
    [],
  );
  const again = openWorkbook(laid.session.model.save().bytes);
  expect(formulasOf(again)).toEqual(formulas);
});

test("amounts of zero are amounts: no row is lost, and the totals tie", async () => {
  const laid = layDossier(SMALL);
  await type(laid.session, "Annexe 5", { F3: 0, F12: 0 });
  await written(laid);
  const rows = await rowsOf(laid, SUMMARY);
  expect(rows.find(([code]) => code === "TOTAL")?.[4]).toMatch(/^36.000,50/);
  expect(rows.find(([text]) => text === "la somme des lignes retenues de l'annexe")?.[6]).toBe("—");
  expect((await rowsOf(laid, "Par bénéficiaire")).some((row) => /0,00/.test(row.join(" ")))).toBe(true);
});

test("no amount at all: every sheet is written, its totals zero", async () => {
  const laid = layDossier(SMALL);
  await type(laid.session, "Annexe 5", { F3: 0, F4: 0, F9: 0, F11: 0 });
  await written(laid);
  expect((await rowsOf(laid, SUMMARY)).find(([code]) => code === "TOTAL")?.[4]).toMatch(/^0,00/);
  expect(formulasOf(laid.session.model).filter(({ kind }) => kind === "error")).toEqual([]);
});

/** An annex of one operation a thousand structures, twice. */
function large(count: number): DrawnDossier {
  const lines = (from: number): string =>
    Array.from(
      { length: count / 2 },
      (_, i) =>
        `${i === 0 ? "Opération 1 : Accueil" : ""} | Secteur ${i % 7} | Structure ${from + i} | Action | Oui | ${100 + i}.25`,
    ).join("\n");
  const sum = Array.from({ length: count / 2 }, (_, i) => 100 + i + 0.25).reduce((a, b) => a + b, 0);
  const head = "OPERATION | TERRITOIRE | STRUCTURE | DESCRIPTION | RETENU | MONTANT PROPOSE";
  const theme = (number: number, first: number): string =>
    `Thématique ${number} : Thème ${number}\n${head}\n${lines(first)}\n | | | | TOTAL | =SUM(F${first}:F${first + count / 2 - 1}) -> ${sum}\n | | | | TOTAL | =F${first + count / 2} -> ${sum}`;
  const second = count / 2 + 7;
  const euros = sum.toFixed(2).replace(".", ",");
  const table = [1, 2]
    .map((number) => `C03-101A0${number}   6568/93311   Thème ${number}   900 000 000,00   ${euros}`)
    .join("\n");
  return {
    sheet: `${theme(1, 3)}\n${theme(2, second)}`,
    deliberation: `Article 1 : de valider le financement de l'opération de la thématique 1 « Thème 1 », pour un montant total de ${euros} €.\nArticle 2 : de valider le financement de l'opération de la thématique 2 « Thème 2 », pour un montant total de ${euros} €.\n\nCode opération   Imputation   Libellé opération   AE (€)   Dépense (€)\n${table}\n`,
  };
}

test("2,000 structures: every sheet is written, follows the annex, and is written again as it was", async () => {
  const laid = await written(layDossier(large(2000)));
  const rows = await rowsOf(laid, "Par bénéficiaire");
  expect(rows.filter(([name]) => name?.startsWith("Structure ")).length).toBe(2000);
  const merge = await rowsOf(laid, "Publipostage conventions");
  expect(merge).toHaveLength(2001);
  const before = await rowsOf(laid, SUMMARY);
  expect(before.find(([text]) => text === "la somme des lignes retenues de l'annexe")?.[6]).toBe("—");
  await written(laid);
  expect(await rowsOf(laid, SUMMARY)).toEqual(before);
  await type(laid.session, "Annexe 5", { F3: 1100.25 });
  const after = await rowsOf(laid, SUMMARY);
  expect(after).not.toEqual(before);
  expect(after.find(([text]) => text === "la somme des lignes retenues de l'annexe")?.[6]).toBe("—");
}, 300_000);

test("on the command line, a sheet of the user's own under our title is read, and never overwritten", async () => {
  const { deliberation: _none, report: _neither, ...alone } = SMALL;
  const title = SUMMARY;
  const laid = layDossier({
    ...alone,
    sheets: {
      [title]: `Code opération | Imputation budgétaire | Libellé | Autorisation d'engagement | Dépense
C03-101A01 | 6568/93311 | Lecture publique | 90000 | 20000.50
C03-202B02 | 6568/93326 | Équipements sportifs | 50000 | 3000
C03-202B03 | 6568/93326 | Tournois | 60000 | 25000`,
    },
  });
  const folder = dossierFolder({ "annexe.xlsx": laid.session.model.save().bytes });
  const { out } = await run("check", folder, "--json");
  expect(sheetsRead(out)).toContain(title);
  const copy = `${dossierFolder({})}/copie.xlsx`;
  const summary = await run("summary", folder, "-o", copy);
  expect(summary.out).toContain(`« ${title} (2) »`);
  expect(summary.out).toContain(`Une feuille à vous porte déjà le titre « ${title} »`);
  // Ours is no source when the copy is checked, theirs still is.
  const { out: again } = await run("check", copy, "--json");
  expect(sheetsRead(again)).not.toContain(`${title} (2)`);
  expect(sheetsRead(again)).toContain(title);
});

/** The sheets that a report names as sources. */
function sheetsRead(json: string): readonly string[] {
  const { sources } = JSON.parse(json) as { readonly sources: readonly { readonly sheets?: string[] }[] };
  return sources.flatMap(({ sheets }) => sheets ?? []);
}
