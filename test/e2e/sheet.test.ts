import { Bench, describeInBrowser, NO_PANE } from "./support/browser";
import type { Visit } from "./support/browser";
import { amissIn } from "./support/axe";
import { eventually } from "./support/eventually";
import { emptyWorkbook, variedWorkbook } from "./support/varied-workbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const bench = new Bench(NO_PANE);
let visit: Visit;

/** What a cell shows; narrow spaces are written plain here. */
async function shown(address: string): Promise<string> {
  const cell = visit.cell(address);
  return (await cell.count()) === 0 ? "" : ((await cell.textContent()) ?? "").replace(/[\u202f\u00a0]/g, " ");
}

const see = (address: string, text: string): Promise<void> => eventually(() => shown(address), text);

async function style(address: string, property: string): Promise<string> {
  return visit
    .cell(address)
    .evaluate((cell, name) => getComputedStyle(cell).getPropertyValue(name), property);
}

const openVaried = (): Promise<void> =>
  visit.openFile({ name: "suivi.xlsx", mimeType: XLSX, buffer: variedWorkbook() });

describeInBrowser("the workbench's sheet", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  beforeEach(async () => {
    visit = await bench.visit();
  });
  afterEach(async () => {
    expect(visit.strangers).toEqual([]);
    expect(visit.problems).toEqual([]);
    await visit.close();
  });

  test("opens on the sound sample, amounts and merged cells as Excel shows them", async () => {
    await visit.picture("feuille");
    await see("G5", "6 200,00 €");
    const merged = await visit.cell("A5").boundingBox();
    const single = await visit.cell("B8").boundingBox();
    expect(merged && single && merged.height > 3 * single.height).toBe(true);
    expect(await visit.cell("A6").count()).toBe(0);
    expect(await style("A3", "background-color")).toBe("rgb(220, 230, 241)");
  });

  test.each(["light", "dark"] as const)("has nothing that axe objects to, on %s", async (colorScheme) => {
    await visit.page.emulateMedia({ colorScheme });
    await visit.goTo("C12");
    expect(await amissIn(visit.page.mainFrame())).toEqual([]);
  });

  test("one click opens the other sample", async () => {
    await visit.page.getByRole("button", { name: "Trois écarts" }).click();
    await see("G24", "27 300,00 €");
  });

  test("an edit recomputes what leans on it; undo and redo move all of it", async () => {
    await visit.type("G5", "7 000,50");
    await see("G5", "7 000,50 €");
    await see("G9", "19 150,50 €");
    await see("G15", "40 740,50 €");
    await visit.page.getByRole("button", { name: "Annuler" }).click();
    await see("G9", "18 350,00 €");
    await visit.page.getByRole("button", { name: "Rétablir" }).click();
    await see("G9", "19 150,50 €");
    await visit.grid.focus();
    await visit.page.keyboard.press("Control+z");
    await see("G15", "39 940,00 €");
  });

  test("a formula typed in French is computed, and shown in French in the bar", async () => {
    await visit.type("I5", "=SOMME(G5:G7;1,5;-0,5)");
    await see("I5", "18351");
    await visit.goTo("I5");
    expect(await visit.page.getByRole("textbox", { name: "Contenu de la cellule" }).inputValue()).toBe(
      "=SOMME(G5:G7;1,5;-0,5)",
    );
  });

  test("a formula that is none is said to be so, and the typing goes on", async () => {
    await visit.type("I5", "=SOMME(G5");
    await eventually(
      async () => (await visit.page.getByRole("alert").textContent())?.startsWith("Cette formule"),
      true,
    );
    await visit.picture("formule-non-comprise");
    await visit.page.keyboard.press("Escape");
    await see("I5", "");
  });

  test("the keyboard alone moves, amends, empties and cancels", async () => {
    const { keyboard } = visit.page;
    await visit.goTo("C5");
    await keyboard.press("ArrowDown");
    await keyboard.press("F2");
    await keyboard.type(" et compagnie");
    await keyboard.press("Enter");
    await see("C6", "Atelier Papier Plié et compagnie");
    await keyboard.type("jamais");
    await keyboard.press("Escape");
    await see("C7", "Fanfare des Écluses");
    await keyboard.press("Delete");
    await see("C7", "");
    await keyboard.press("Control+Home");
    await eventually(
      () => visit.page.getByRole("textbox", { name: "Adresse de la cellule" }).inputValue(),
      "A1",
    );
    await keyboard.press("Control+End");
    await eventually(
      () => visit.page.getByRole("textbox", { name: "Adresse de la cellule" }).inputValue(),
      "G46",
    );
  });

  test("a double click amends a cell in place", async () => {
    await visit.cell("C5").dblclick();
    await visit.picture("saisie");
    await visit.page.keyboard.press("End");
    await visit.page.keyboard.type(" !");
    await visit.page.keyboard.press("Tab");
    await see("C5", "Compagnie du Paravent !");
  });

  test("the bar over the sheet writes in the cell as well", async () => {
    await visit.goTo("G6");
    const bar = visit.page.getByRole("textbox", { name: "Contenu de la cellule" });
    expect(await bar.inputValue()).toBe("4850");
    await bar.fill("5000");
    await bar.press("Enter");
    await see("G6", "5 000,00 €");
    await see("G9", "18 500,00 €");
  });

  test("selected amounts are added up under the sheet", async () => {
    await visit.goTo("G5:G7");
    const tally = visit.page.locator(".tally .sum");
    await eventually(
      async () => ((await tally.textContent()) ?? "").replace(/\u202f/g, " "),
      "Somme : 18 350,00",
    );
  });

  test("a copy that is saved and opened again holds the edit", async () => {
    await visit.type("G5", "1234,56");
    await see("G9", "13 384,56 €");
    await visit.saveAndReopen();
    await see("G5", "1 234,56 €");
    await see("G9", "13 384,56 €");
  });

  test("a file that is no workbook is refused in words, and the open one stays", async () => {
    const file = { name: "lettre.xlsx", mimeType: XLSX, buffer: Buffer.from("Madame, Monsieur") };
    await visit.page.getByTestId("open-workbook").setInputFiles(file);
    await eventually(
      async () => (await visit.page.getByRole("alert").textContent())?.includes("n’est pas un classeur"),
      true,
    );
    await see("G5", "6 200,00 €");
  });

  test("frozen rows and columns stay, and a long title leans over empty cells", async () => {
    await openVaried();
    await see("A1", "Un titre bien plus long que sa colonne");
    await visit.picture("volets-figes");
    await visit.goTo("C150");
    await see("C150", "1480");
    const header = await visit.cell("C2").boundingBox();
    const name = await visit.cell("A150").boundingBox();
    const amount = await visit.cell("C150").boundingBox();
    expect(header && amount && header.y < amount.y).toBe(true);
    expect(name && amount && name.y === amount.y).toBe(true);
    await visit.picture("volets-figes-defiles");
  });

  test("rules of colour are shown where they hold", async () => {
    await openVaried();
    await eventually(() => style("C3", "background-color"), "rgb(248, 196, 200)");
    expect(await style("C6", "background-color")).toBe("rgb(255, 255, 255)");
    await eventually(() => style("B4", "background-color"), "rgb(214, 230, 247)");
    expect(await style("B3", "background-color")).toBe("rgb(255, 255, 255)");
  });

  test("a note shows when one points at its cell", async () => {
    await openVaried();
    await visit.cell("C2").hover();
    await eventually(() => visit.page.getByRole("tooltip").textContent(), "ClaireÀ revoir avec le service");
    await visit.picture("note");
  });

  test("hidden sheets have no tab; a protected one says so when one types in it", async () => {
    await openVaried();
    expect(await visit.page.getByRole("tab").allTextContents()).toEqual(["Suivi", "Protégée"]);
    await visit.page.getByRole("tab", { name: "Protégée" }).click();
    await visit.type("B1", "13");
    await eventually(
      async () => (await visit.page.getByRole("alert").textContent())?.startsWith("La feuille est protégée"),
      true,
    );
    await see("B1", "12");
    await visit.picture("feuille-protegee");
  });

  test("cells copied are pasted as they are shown, tabs and lines apart", async () => {
    await visit.openFile({ name: "vide.xlsx", mimeType: XLSX, buffer: emptyWorkbook() });
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit.page.evaluate(() =>
      navigator.clipboard.writeText('Nom\tMontant\nUn\t1 200,50\n"deux\nlignes"\t3'),
    );
    await visit.goTo("B2");
    await visit.page.keyboard.press("Control+v");
    await see("C3", "1 200,50");
    await see("B4", "deux\nlignes");
    await visit.page.keyboard.press("Control+z");
    await see("C3", "");
  });

  test("a sheet can be read far below what it holds", async () => {
    await visit.goTo("ZZ100000");
    await eventually(async () => visit.cell("ZZ100000").isVisible(), true);
    await visit.type("ZZ100000", "loin");
    await see("ZZ100000", "loin");
  });
});
