import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Locator } from "playwright-core";
import { readWordDocument } from "../../src/documents";
import { amissIn } from "./support/axe";
import { Bench, describeInBrowser, PANE, SAMPLES } from "./support/browser";
import type { Visit } from "./support/browser";
import { eventually } from "./support/eventually";

const FAULTY = path.join(SAMPLES, "trois-ecarts");
const bench = new Bench(PANE);
let visit: Visit;

const plain = (given: string | null): string => (given ?? "").replace(/[\u202f\u00a0]/g, " ");
const button = (name: string | RegExp): Locator =>
  visit.pane.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) });
/** The line of a document, by its title. */
const line = (title: string): Locator =>
  visit.pane
    .getByRole("listitem")
    .filter({ has: visit.pane.getByRole("heading", { name: title, exact: true }) });
const says = (title: string, words: RegExp): Promise<void> =>
  eventually(async () => {
    const found = plain(await line(title).innerText());
    return words.test(found) ? "said" : found;
  }, "said");
const tabs = (): Promise<readonly string[]> =>
  visit.page
    .getByRole("tablist", { name: /Feuilles|Sheets/ })
    .getByRole("tab")
    .allInnerTexts();

async function unfold(title: string): Promise<void> {
  await visit.pane.getByRole("button", { name: title, exact: true }).click();
}

/** What the cells of the row that holds a text show, from the left. */
async function rowWith(text: string): Promise<readonly string[]> {
  const found = visit.page.locator("[data-addr]").filter({ hasText: text }).first();
  await found.waitFor();
  const row = /\d+/.exec((await found.getAttribute("data-addr")) ?? "")?.[0] ?? "";
  const cells = await visit.page
    .locator("[data-addr]")
    .evaluateAll((all) =>
      all.map((cell) => [cell.getAttribute("data-addr") ?? "", cell.textContent] as const),
    );
  return cells.flatMap(([address, shown]) =>
    address.replace(/[A-Z]+/, "") === row && shown !== "" ? [plain(shown)] : [],
  );
}

/** Opens the sample with its documents, checks it, and shows what can be made of it. */
async function openDocuments(options: BrowserContextOptions = {}, lang: "fr" | "en" = "fr"): Promise<void> {
  visit = await bench.visit(options, lang === "en" ? "?lang=en" : "");
  await visit.page.getByRole("button", { name: /Trois écarts|Three gaps/ }).click();
  await eventually(async () => /27.300/.test((await visit.cell("G24").textContent()) ?? ""), true);
  await visit.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([path.join(FAULTY, "deliberation.docx"), path.join(FAULTY, "rapport.txt")]);
  await visit.pane.getByText("rapport.txt").first().waitFor();
  await button(/^(Pointer|Check)$/).click();
  await visit.pane.locator("#verdict").waitFor();
  await visit.pane.getByRole("tab", { name: /À produire|To produce/ }).click();
  await line(lang === "fr" ? "Synthèse des imputations" : "Imputation summary")
    .getByRole("button", { name: /^(Écrire|Write)/ })
    .waitFor();
}

/** What axe objects to in the pane. */
async function amiss(): Promise<readonly string[]> {
  const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return amissIn(frame);
}

/** Makes the pane so many steps of ten pixels wider, or narrower. */
async function widen(steps: number): Promise<void> {
  await visit.page.getByRole("separator").focus();
  const key = steps > 0 ? "ArrowLeft" : "ArrowRight";
  for (let i = 0; i < Math.abs(steps); i++) await visit.page.keyboard.press(key);
}

async function write(title: string): Promise<void> {
  await line(title)
    .getByRole("button", { name: /^(Écrire|Actualiser)/ })
    .click();
  await says(title, /écrite|remplie de nouveau/);
}

describeInBrowser("what is made of a dossier, from the pane", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  afterEach(async () => {
    const { strangers, problems } = visit;
    await visit.close();
    expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
  });

  test("before a check, the tab says what will be offered and what to do first", async () => {
    visit = await bench.visit();
    await visit.pane.getByRole("tab", { name: "À produire" }).click();
    await visit.pane.getByText("Pointez d'abord l'annexe.").waitFor();
    await visit.picture("documents-avant");
    expect(await amiss()).toEqual([]);
  });

  test("without documents, what waits for a source says which", async () => {
    visit = await bench.visit();
    await button("Pointer").click();
    await visit.pane.locator("#verdict").waitFor();
    await visit.pane.getByRole("tab", { name: "À produire" }).click();
    await says("Synthèse des imputations", /Il faut un tableau d'imputations/);
    expect(
      await line("Synthèse des imputations")
        .getByRole("button", { name: /^Écrire/ })
        .count(),
    ).toBe(0);
    await says("Journal des corrections", /Rien n'a été corrigé/);
    await visit.picture("documents-annexe-seule");
    expect(await amiss()).toEqual([]);
  });

  test("each sheet is written with its figures, and Voir goes to it", async () => {
    await openDocuments();
    for (const title of [
      "Synthèse des imputations",
      "Tableau de contrôle",
      "Par bénéficiaire",
      "Par territoire",
      "Publipostage",
    ]) {
      await write(title);
    }
    expect(await tabs()).toEqual([
      "Annexe 4",
      "Synthèse des imputations",
      "Tableau de contrôle",
      "Par bénéficiaire",
      "Par territoire",
      "Publipostage conventions",
    ]);
    await visit.picture("documents-ecrits");
    expect(await amiss()).toEqual([]);

    await button("Voir la feuille « Synthèse des imputations »").click();
    await eventually(async () => (await rowWith("CUL-311A01")).includes("18 350,00 €"), true);
    await button("Voir la feuille « Par bénéficiaire »").click();
    await eventually(async () => (await rowWith("Compagnie du Paravent")).at(-1), "6 200,00 €");
    await visit.picture("documents-par-beneficiaire");
    await button("Voir la feuille « Tableau de contrôle »").click();
    await eventually(async () => (await rowWith("Résultat")).some((cell) => cell.includes("3 écarts")), true);
    await visit.picture("documents-tableau-de-controle");
  });

  test("a sheet written again is filled in place, whatever the user calls it", async () => {
    await openDocuments();
    await write("Par territoire");
    await write("Par territoire");
    await says("Par territoire", /remplie de nouveau/);
    expect(await tabs()).toEqual(["Annexe 4", "Par territoire"]);
  });

  test("shares given for all, then for a theme, reach the preview and the table; advance and balance make the amount", async () => {
    await openDocuments();
    await says("Publipostage", /23 conventions, dont 23 sans part d'acompte/);
    await unfold("Publipostage");
    await visit.pane.getByRole("textbox", { name: "Acompte, en % du montant accordé" }).fill("80");
    await visit.page.keyboard.press("Enter");
    await says("Publipostage", /acompte de 80 %/);
    await eventually(async () => plain(await line("Publipostage").innerText()).includes("4 960,00"), true);
    await visit.pane.getByText("Autre part pour une thématique").click();
    await visit.pane.getByRole("textbox", { name: /^Thématique 1/ }).fill("cent");
    await visit.page.keyboard.press("Enter");
    await visit.pane.getByText("Un nombre de 0 à 100.").waitFor();
    await visit.pane.getByRole("textbox", { name: /^Thématique 1/ }).fill("62,5");
    await visit.page.keyboard.press("Enter");
    await says("Publipostage", /parfois autre/);
    await visit.picture("documents-acomptes");
    expect(await amiss()).toEqual([]);
    await write("Publipostage");
    await button("Voir la feuille « Publipostage conventions »").click();
    const row = await rowWith("Compagnie du Paravent");
    expect(row).toEqual(expect.arrayContaining(["6 200,00 €", "3 875,00 €", "2 325,00 €"]));
  });

  test("articles are shown as they will look, then copied with their table and as plain text", async () => {
    await openDocuments({ permissions: ["clipboard-read", "clipboard-write"] });
    await unfold("Projets d'articles");
    const page = visit.pane.getByRole("region", { name: "Aperçu : Projets d'articles" });
    await page.getByText("Lecture publique et culture de proximité").first().waitFor();
    await visit.pane.getByRole("checkbox", { name: /toutes lettres/ }).check();
    await page
      .getByText(/trente-neuf mille neuf cent quarante euros/)
      .first()
      .waitFor();
    await visit.picture("documents-articles");
    expect(await amiss()).toEqual([]);
    await line("Projets d'articles")
      .getByRole("button", { name: /^Copier/ })
      .click();
    await says("Projets d'articles", /Copié : collez dans Word/);
    const copied = await visit.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string): Promise<string> => (await item?.getType(type))?.text() ?? "";
      return { html: await text("text/html"), plain: await text("text/plain") };
    });
    expect(copied.html).toMatch(/<table[\s\S]*CUL-311A01[\s\S]*<\/table>/);
    expect(plain(copied.plain)).toContain("CUL-311A01\t65748/311\tRésidences et action culturelle\t");
    expect(plain(copied.plain)).toContain("39 940 € (trente-neuf mille neuf cent quarante euros)");
  });

  test("where the pane may not copy, the text is selected for Ctrl+C, and that is said", async () => {
    await openDocuments();
    const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
    await frame?.evaluate(() => {
      document.execCommand = () => false;
      navigator.clipboard.write = () => Promise.reject(new Error("not allowed"));
    });
    await line("Paragraphes du rapport")
      .getByRole("button", { name: /^Copier/ })
      .click();
    await says("Paragraphes du rapport", /tapez Ctrl\+C/);
    await eventually(
      async () => plain((await frame?.evaluate(() => getSelection()?.toString())) ?? "").includes("67 190 €"),
      true,
    );
    await visit.picture("documents-a-copier-soi-meme");
  });

  test("articles and report are saved together in one Word file", async () => {
    await openDocuments();
    await unfold("Paragraphes du rapport");
    const [download] = await Promise.all([
      visit.page.waitForEvent("download"),
      visit.pane.getByRole("button", { name: /Enregistrer articles et rapport/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Projets de délibération et de rapport.docx");
    const { blocks } = await readWordDocument(readFileSync(await download.path()), "projets.docx");
    const text = plain(JSON.stringify(blocks));
    expect(text).toMatch(/Article 2[\s\S]*CUL-311A01[\s\S]*Thématique 3/);
  });

  test("what is to be corrected in the documents is one list, reached from the findings, copied or saved", async () => {
    await openDocuments({ permissions: ["clipboard-read", "clipboard-write"] });
    await visit.pane.getByRole("tab", { name: "Pointage" }).click();
    await visit.pane.getByRole("button", { name: /À corriger dans Word \(2\)/ }).click();
    await says("À corriger dans Word", /2 corrections à reporter/);
    const page = visit.pane.getByRole("region", { name: /À corriger dans Word/ });
    await page.getByText("Remplacer").waitFor();
    await visit.picture("a-corriger-dans-word");
    expect(await amiss()).toEqual([]);
    const [download] = await Promise.all([
      visit.page.waitForEvent("download"),
      visit.pane.getByRole("button", { name: /Enregistrer la liste/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("À corriger dans Word.docx");
    const { blocks } = await readWordDocument(readFileSync(await download.path()), "liste.docx");
    expect(plain(JSON.stringify(blocks))).toMatch(/36 321 €[\s\S]*36 321,38 €/);
    await line("À corriger dans Word")
      .getByRole("button", { name: /^Copier/ })
      .click();
    await says("À corriger dans Word", /Copié : collez dans Word/);
    const copied = await visit.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text() ?? "";
    });
    expect(plain(copied)).toMatch(/<table[\s\S]*36 321&nbsp;€[\s\S]*36 321,38&nbsp;€[\s\S]*<\/table>/);
  });

  test("open data says what is missing, takes it, keeps it in the workbook, and saves the file", async () => {
    await openDocuments();
    // Who grants is read in the deliberation: what the user types comes before.
    await says("Données ouvertes", /6 champs resteront vides/);
    await unfold("Données ouvertes");
    const grantor = visit.pane.getByRole("textbox", { name: "Collectivité qui attribue" });
    expect(await grantor.getAttribute("placeholder")).toMatch(/des trois-rivières/i);
    await grantor.fill("Département de l'Essai");
    await visit.pane.getByRole("textbox", { name: "Son SIRET" }).fill("123");
    await visit.page.keyboard.press("Enter");
    await visit.pane.getByText("Quatorze chiffres.").waitFor();
    await visit.pane.getByRole("textbox", { name: "Son SIRET" }).fill("226 200 012 00011");
    await visit.page.keyboard.press("Enter");
    await visit.pane.getByRole("combobox", { name: "Versement" }).selectOption("unique");
    await says("Données ouvertes", /4 champs resteront vides/);
    await visit.pane.getByText(/publication obligatoire \(\d+\)/).waitFor();
    await visit.picture("documents-donnees-ouvertes");
    expect(await amiss()).toEqual([]);
    const [download] = await Promise.all([
      visit.page.waitForEvent("download"),
      line("Données ouvertes")
        .getByRole("button", { name: /^Enregistrer/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe("subventions.csv");
    const [header = "", first = ""] = readFileSync(await download.path(), "utf8").split("\r\n");
    expect(header).toMatch(/^nomAttribuant,idAttribuant,dateConvention,/);
    expect(first).toMatch(/^Département de l'Essai,22620001200011,.*Compagnie du Paravent.*,6200\.00,/);
    await visit.saveAndReopen();
    await button("Pointer").click();
    await visit.pane.locator("#verdict").waitFor();
    await visit.pane.getByRole("tab", { name: "À produire" }).click();
    await says("Données ouvertes", /4 champs resteront vides/);
  });

  test("in Excel for Mac, where a download comes to nothing, files are copied and none is offered", async () => {
    await openDocuments({ permissions: ["clipboard-read", "clipboard-write"] });
    const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
    // Office says once what it runs in: here its word for a Mac becomes what it said.
    await frame?.evaluate(() => Object.assign(Office.PlatformType, { Mac: Office.context.platform }));
    await visit.pane.getByRole("tab", { name: "Pointage" }).click();
    await visit.pane.getByRole("tab", { name: "À produire" }).click();
    await line("Données ouvertes")
      .getByRole("button", { name: /^Copier/ })
      .click();
    await says("Données ouvertes", /Copié/);
    const copied = await visit.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^nomAttribuant,idAttribuant,dateConvention,[\s\S]*Compagnie du Paravent/);
    await unfold("Projets d'articles");
    await line("Projets d'articles")
      .getByRole("button", { name: /^Copier/ })
      .waitFor();
    expect(await visit.pane.getByRole("button", { name: /Enregistrer/ }).count()).toBe(0);
  });

  test("a corrected total may be an amount rather than a formula; the journal is found in the tab", async () => {
    await openDocuments();
    await visit.pane.getByRole("tab", { name: "Pointage" }).click();
    await visit.pane.locator("[data-row]").filter({ hasText: "G24" }).click();
    await button("Corriger…").click();
    const dialog = visit.pane.getByRole("dialog");
    await dialog.getByRole("radio", { name: "en montants" }).check();
    await dialog
      .getByText(/31.900/)
      .first()
      .waitFor();
    await visit.picture("documents-en-montants");
    expect(await amiss()).toEqual([]);
    await dialog.getByRole("button", { name: "Appliquer" }).click();
    await eventually(async () => plain(await visit.cell("G24").textContent()), "31 900,00 €");
    const session = await visit.page.evaluate(() => typeof window.workbench);
    expect(session).toBe("object");
    await visit.goTo("G24");
    await eventually(
      async () =>
        plain(await visit.page.getByRole("textbox", { name: "Contenu de la cellule" }).inputValue()),
      "31900",
    );
    await visit.pane.getByRole("tab", { name: "À produire" }).click();
    await says("Journal des corrections", /Feuille « Journal de pointage » · Voir/);
    await button("Voir la feuille « Journal de pointage »").click();
    await eventually(async () => (await rowWith("Annexe 4")).includes("G24"), true);
  });

  test("what changed since the control sheet is told line by line; so is what changed since an earlier workbook", async () => {
    await openDocuments();
    await says("Ce qui a changé", /écrivez le tableau de contrôle/);
    await write("Tableau de contrôle");
    const earlier = await visit.saveAndReopen();
    await button("Pointer").click();
    await visit.pane.locator("#verdict").waitFor();
    await visit.page.getByRole("tab", { name: "Annexe 4" }).click();
    await visit.type("G5", "7000");
    await visit.pane.getByRole("tab", { name: "À produire" }).click();
    await says("Ce qui a changé", /Depuis le pointage du \d\d\/\d\d\/\d{4}/);
    await unfold("Ce qui a changé");
    await line("Ce qui a changé")
      .getByText(/^Lignes \(1\)/)
      .click();
    await says("Ce qui a changé", /Compagnie du Paravent[\s\S]*6 200,00 € → 7 000,00 €/);
    await visit.picture("documents-ce-qui-a-change");
    expect(await amiss()).toEqual([]);
    await line("Ce qui a changé").locator("input[type=file]").setInputFiles(earlier);
    await says("Ce qui a changé", /Depuis « .*\.xlsx », pointé le/);
    await line("Ce qui a changé")
      .locator("input[type=file]")
      .setInputFiles(path.join(SAMPLES, "sain/annexe.xlsx"));
    await says("Ce qui a changé", /Aucun pointage n'y est gardé[\s\S]*Lignes \(1\)/);
    await line("Ce qui a changé").getByText("Revenir au tableau de contrôle").click();
    await says("Ce qui a changé", /Depuis le pointage du/);
  });

  test("on a protected sheet of ours the refusal is told on its line, and the rest can still be made", async () => {
    await openDocuments();
    await write("Par territoire");
    await button("Voir la feuille « Par territoire »").click();
    await visit.page.getByRole("tab", { name: "Par territoire", selected: true }).waitFor();
    await visit.page.evaluate(() => {
      const session = window.workbench;
      session?.host.setFacets(session.sheet.id, { protection: { sheet: "1" } });
    });
    await line("Par territoire")
      .getByRole("button", { name: /^Actualiser/ })
      .click();
    await says("Par territoire", /protégée/);
    await write("Par bénéficiaire");
  });

  test("all by keyboard: a line is opened, its sheet written, its outcome reached", async () => {
    await openDocuments();
    await visit.pane.getByRole("button", { name: "Par territoire", exact: true }).focus();
    await visit.page.keyboard.press("Enter");
    await visit.pane.getByRole("group", { name: "Aperçu" }).waitFor();
    await visit.page.keyboard.press("Tab");
    await visit.page.keyboard.press("Enter");
    await says("Par territoire", /écrite/);
    const focused = (): Promise<string> =>
      visit.pane
        .locator(":focus")
        .evaluate((element) => element.getAttribute("aria-label"))
        .then(plain);
    await eventually(focused, "Actualiser : Par territoire");
    await visit.page.keyboard.press("Tab");
    expect(await focused()).toBe("Voir la feuille « Par territoire »");
    await visit.page.keyboard.press("Enter");
    await eventually(async () => (await rowWith("Montclair")).includes("46 365,40 €"), true);
  });

  test.each([
    { name: "320-clair", steps: -10, scheme: "light" },
    { name: "450-sombre", steps: 8, scheme: "dark" },
  ] as const)("nothing is cut or pushed aside: $name", async ({ name, steps, scheme }) => {
    await openDocuments({ colorScheme: scheme });
    await widen(steps);
    await visit.picture(`documents-${name}`);
    for (const title of [
      "Synthèse des imputations",
      "Publipostage",
      "Projets d'articles",
      "Données ouvertes",
    ]) {
      await unfold(title);
      await visit.pane.getByRole("group", { name: title, exact: true }).locator("> div > *").nth(1).waitFor();
      const wide = await visit.pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(wide).toBe(0);
      await line(title).evaluate((element) => element.scrollIntoView({ block: "start" }));
      await visit.picture(`documents-${name}-${title.split(" ")[0]?.toLowerCase()}`);
      await unfold(title);
    }
    expect(await amiss()).toEqual([]);
  });

  test("in English, the same is told in English; drafts stay in French", async () => {
    await openDocuments({}, "en");
    await line("Imputation summary")
      .getByRole("button", { name: /^Write/ })
      .click();
    await says("Imputation summary", /Sheet “Imputation summary” written/);
    await unfold("Draft articles");
    await visit.pane.getByText("Lecture publique et culture de proximité").first().waitFor();
    await visit.picture("documents-anglais");
    expect(await amiss()).toEqual([]);
  });
});
