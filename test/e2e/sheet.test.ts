import { Bench, describeInBrowser, NO_PANE } from "./support/browser";
import type { Visit } from "./support/browser";
import { amissIn } from "./support/axe";
import { eventually } from "./support/eventually";
import { oldExcel, openDocument } from "./support/other-files";
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
    await see("I5", "18 351,00 €");
    await visit.goTo("I5");
    expect(await visit.page.getByRole("textbox", { name: "Contenu de la cellule" }).inputValue()).toBe(
      "=SOMME(G5:G7;1,5;-0,5)",
    );
  });

  test("cells are pointed at while a formula is typed, by the mouse or by arrows, on another sheet too", async () => {
    const { keyboard } = visit.page;
    const bar = visit.page.locator(".formula-bar .content");
    await visit.goTo("I5");
    await keyboard.type("=g5+");
    await visit.cell("G6").click();
    await eventually(() => bar.inputValue(), "=g5+G6");
    expect(await visit.page.locator(".named").count()).toBe(2);
    await keyboard.press("F4");
    await keyboard.type("*2-");
    await keyboard.press("ArrowLeft");
    await keyboard.press("ArrowLeft");
    await eventually(() => bar.inputValue(), "=g5+$G$6*2-G5");
    await visit.picture("formule-en-cours");
    await keyboard.press("Enter");
    await see("I5", "9 700,00 €");
    await visit.goTo("I5");
    expect(await bar.inputValue()).toBe("=G5+$G$6*2-G5");

    await openVaried();
    const [first = "", second = ""] = await visit.page.getByRole("tab").allTextContents();
    await visit.goTo("F4");
    await keyboard.type("=");
    await visit.page.getByRole("tab", { name: second }).click();
    await visit.cell("A2").click();
    await eventually(async () => (await bar.inputValue()).endsWith("!A2"), true);
    await keyboard.press("Enter");
    await eventually(() => visit.page.getByRole("tab", { selected: true }).textContent(), first);
    await visit.goTo("F4");
    expect((await bar.inputValue()).endsWith("!A2")).toBe(true);
  });

  test("what is typed goes where it was typed, whatever is pressed meanwhile", async () => {
    const { keyboard } = visit.page;
    await visit.goTo("G5");
    await keyboard.type("6300");
    await visit.page.getByRole("button", { name: "Insérer une ligne" }).click();
    await see("G6", "6 300,00 €");
    await keyboard.press("Control+z");
    await see("G5", "6 300,00 €");
    await keyboard.press("ArrowDown");
    await keyboard.type("=SOMME(");
    await keyboard.press("Enter");
    const alert = visit.page.getByRole("alert");
    await eventually(async () => ((await alert.textContent()) ?? "").startsWith("Cette formule"), true);
    await keyboard.press("Escape");
    await eventually(() => alert.isVisible(), false);
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

  const refusedFiles: readonly (readonly [string, string, Buffer])[] = [
    ["lettre.xlsx", "ce n’est pas un classeur Excel", Buffer.from("Madame, Monsieur")],
    ["vide.xlsx", "fichier vide", Buffer.alloc(0)],
    ["ancien.xls", "le format .xls n’est pas lu", oldExcel()],
    ["libre.ods", "le format .ods n’est pas lu", openDocument()],
  ];

  test.each(refusedFiles)(
    "%s is refused in words when it is let go, and the open one stays",
    async (name, words, bytes) => {
      await visit.dropOn(visit.grid, [{ name, bytes }]);
      const said = async (): Promise<string> =>
        ((await visit.page.getByRole("alert").textContent()) ?? "").replaceAll("'", "’");
      await eventually(async () => ((await said()).includes(words) ? words : said()), words);
      expect(await said()).toContain(name);
      await visit.picture(`refus-${name}`);
      await see("G5", "6 200,00 €");
    },
  );

  test("a workbook with macros is opened, a hint shown while it is held over the sheet", async () => {
    await visit.grid.evaluate((grid) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "x.xlsm"));
      grid.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }));
    });
    await eventually(() => visit.page.locator(".drop-hint").count(), 1);
    await visit.picture("fichier-tenu");
    await visit.dropOn(visit.grid, [{ name: "suivi.xlsm", bytes: variedWorkbook() }]);
    await see("A2", "Nom");
    await eventually(() => visit.page.locator(".drop-hint").count(), 0);
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

  test("bars, scales, icons and comparisons are shown in their cells", async () => {
    await openVaried();
    await visit.page.getByRole("tab", { name: "Règles" }).click();
    await see("A2", "1");
    await eventually(() => style("A5", "background-color"), "rgb(198, 239, 206)");
    expect(await style("A2", "background-color")).toBe("rgb(255, 255, 255)");
    const width = (address: string): Promise<number> =>
      visit
        .cell(address)
        .locator(".rule-bar")
        .evaluate((bar) => bar.getBoundingClientRect().width);
    expect(await width("B5")).toBeGreaterThan(3 * (await width("B2")));
    expect(await style("C5", "background-color")).toBe("rgb(99, 190, 123)");
    expect(await visit.cell("D2").locator(".rule-icon").count()).toBe(1);
    await visit.picture("mises-en-forme");
  });

  test("a note shows when one points at its cell", async () => {
    await openVaried();
    await visit.cell("C2").hover();
    await eventually(() => visit.page.getByRole("tooltip").textContent(), "ClaireÀ revoir avec le service");
    await visit.picture("note");
  });

  test("hidden sheets have no tab; a protected one says so when one types in it", async () => {
    await openVaried();
    expect(await visit.page.getByRole("tab").allTextContents()).toEqual(["Suivi", "Protégée", "Règles"]);
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

  test("cells copied here are pasted with their formulas and looks, as often as they fit", async () => {
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit.type("I5", "=G5*2");
    await visit.goTo("I5");
    await visit.page.keyboard.press("Control+c");
    await eventually(() => visit.page.locator(".copied").count(), 1);
    await visit.goTo("I6:I7");
    await visit.page.keyboard.press("Control+v");
    await see("I6", "9 700,00 €");
    await see("I7", "14 600,00 €");
    await visit.page.keyboard.press("Escape");
    expect(await visit.page.locator(".copied").count()).toBe(0);
    await visit.goTo("I5");
    await visit.page.keyboard.press("Control+x");
    await visit.goTo("J5");
    await visit.page.keyboard.press("Control+v");
    await see("J5", "12 400,00 €");
    await see("I5", "");
  });

  test("a table copied from a page or from Excel comes cell by cell", async () => {
    await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await visit.page.evaluate(async () => {
      const html =
        "<table><tr><td colspan=2>Deux\n   colonnes</td><td>un<br>deux</td></tr><tr><td>a</td><td>b</td><td>1 200,50</td></tr></table>";
      const held = {
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob(["autre"], { type: "text/plain" }),
      };
      await navigator.clipboard.write([new ClipboardItem(held)]);
    });
    await visit.goTo("I2");
    await visit.page.keyboard.press("Control+v");
    await see("I2", "Deux colonnes");
    await see("J2", "");
    await see("K2", "un\ndeux");
    await see("K3", "1 200,50");
    await visit.goTo("M2");
    await visit.cell("M2").click({ button: "right" });
    await visit.page.getByRole("menuitem", { name: /^Coller/ }).click();
    await see("M2", "Deux colonnes");
    await see("O3", "1 200,50");
  });

  test("a row that comes among the lines is in their total; undo takes it away", async () => {
    await visit.cell("C7").click({ button: "right" });
    await visit.picture("menu-de-la-feuille");
    await visit.page.getByRole("menuitem", { name: "Insérer 1 ligne au-dessus" }).click();
    await see("C8", "Fanfare des Écluses");
    await visit.type("G7", "1000");
    await see("G10", "19 350,00 €");
    await visit.page.keyboard.press("Control+z");
    await visit.page.keyboard.press("Control+z");
    await see("G9", "18 350,00 €");
    await visit.goTo("C7");
    await visit.page.keyboard.press("Control+-");
    await see("G8", "11 050,00 €");
  });

  test("the corner of a selection is drawn down to go on; a double click goes as far as its neighbours", async () => {
    await visit.goTo("I5");
    await visit.page.keyboard.type("1");
    await visit.page.keyboard.press("Enter");
    await visit.page.keyboard.type("3");
    await visit.page.keyboard.press("Enter");
    await visit.goTo("I5:I6");
    const handle = await visit.page.locator(".fill-handle").boundingBox();
    const last = await visit.cell("I9").boundingBox();
    if (!handle || !last) throw new Error("no handle");
    await visit.page.mouse.move(handle.x + 4, handle.y + 4);
    await visit.page.mouse.down();
    await visit.page.mouse.move(last.x + 10, last.y + 5, { steps: 5 });
    await visit.page.mouse.up();
    await see("I9", "9");
    await visit.type("J5", "=I5*10");
    await visit.goTo("J5");
    await visit.page.locator(".fill-handle").dblclick();
    await see("J9", "90");
    await see("J10", "");
    await visit.page.keyboard.press("Control+z");
    await see("J9", "");
  });

  test("a column is sized by its edge, and fitted by a double click", async () => {
    const header = visit.page.locator('[data-column="2"]');
    const width = async (): Promise<number> => Math.round((await header.boundingBox())?.width ?? 0);
    const before = await header.boundingBox();
    if (!before) throw new Error("no header");
    const [x, y] = [before.x + before.width - 1, before.y + 8];
    await visit.page.mouse.move(x, y);
    await visit.page.mouse.down();
    await visit.page.mouse.move(x + 80, y, { steps: 4 });
    await visit.page.mouse.up();
    await eventually(async () => Math.abs((await width()) - before.width - 80) <= 2, true);
    await visit.page.keyboard.press("Control+z");
    await eventually(width, Math.round(before.width));
    await visit.type("H3", "Un texte bien plus long que sa colonne ne l’est");
    const narrow = await visit.page.locator('[data-column="7"]').boundingBox();
    if (!narrow) throw new Error("no header");
    await visit.page.mouse.dblclick(narrow.x + narrow.width - 1, y);
    await eventually(
      async () =>
        ((await visit.page.locator('[data-column="7"]').boundingBox())?.width ?? 0) > 2 * narrow.width,
      true,
    );
    await visit.goTo("A1");
    const row = visit.page.locator('[data-line="11"]');
    const tall = await row.boundingBox();
    if (!tall) throw new Error("no row");
    await visit.page.mouse.move(tall.x + 10, tall.y + tall.height - 1);
    await visit.page.mouse.down();
    await visit.page.mouse.move(tall.x + 10, tall.y + tall.height + 29, { steps: 3 });
    await visit.page.mouse.up();
    await eventually(
      async () => Math.abs(((await row.boundingBox())?.height ?? 0) - tall.height - 30) <= 2,
      true,
    );
  });

  test("a text is looked for without accents, from one cell to the next and back to the sheet", async () => {
    await visit.page.keyboard.press("Control+f");
    await visit.page.keyboard.type("eco");
    const address = (): Promise<string> =>
      visit.page.getByRole("textbox", { name: "Adresse de la cellule" }).inputValue();
    await visit.page.keyboard.press("Enter");
    const first = await address();
    await visit.picture("recherche");
    await visit.page.keyboard.press("Enter");
    await eventually(async () => (await address()) !== first, true);
    await visit.page.keyboard.press("Shift+Enter");
    await eventually(address, first);
    await visit.page.keyboard.press("Escape");
    await visit.page.keyboard.press("ArrowDown");
    await eventually(async () => (await address()) !== first, true);
  });

  test("Enter and Tab go on within a selection; Enter goes back under where Tab began", async () => {
    const address = (): Promise<string> =>
      visit.page.getByRole("textbox", { name: "Adresse de la cellule" }).inputValue();
    await visit.goTo("I5:J6");
    const seen: string[] = [];
    for (const key of ["Tab", "Tab", "Tab", "Tab", "Enter"]) {
      await visit.page.keyboard.press(key);
      seen.push(await address());
    }
    expect(seen).toEqual(["J5", "I6", "J6", "I5", "I6"]);
    await visit.goTo("I8");
    for (const typed of ["1", "2"]) {
      await visit.page.keyboard.type(typed);
      await visit.page.keyboard.press("Tab");
    }
    await visit.page.keyboard.type("3");
    await visit.page.keyboard.press("Enter");
    await eventually(address, "I9");
    await visit.goTo("I8:K10");
    await visit.page.keyboard.press("Control+d");
    await see("K10", "3");
  });

  test("sheets are added, renamed and deleted from their tabs, and the keyboard goes back to the cells", async () => {
    const { keyboard } = visit.page;
    const tabs = (): Promise<readonly string[]> => visit.page.getByRole("tab").allTextContents();
    await visit.page.getByRole("button", { name: "Nouvelle feuille" }).click();
    await eventually(tabs, ["Annexe 4", "Feuil2"]);
    await keyboard.type("7");
    await keyboard.press("Enter");
    await see("A1", "7");
    await visit.page.getByRole("tab", { name: "Feuil2" }).dblclick();
    await keyboard.type("Brouillon");
    await keyboard.press("Enter");
    await eventually(tabs, ["Annexe 4", "Brouillon"]);
    await visit.page.getByRole("tab", { name: "Brouillon" }).click({ button: "right" });
    await visit.picture("menu-feuille");
    expect(await amissIn(visit.page.mainFrame())).toEqual([]);
    await visit.page.getByRole("menuitem", { name: "Renommer" }).click();
    await keyboard.type("annexe 4");
    await keyboard.press("Enter");
    const alert = visit.page.getByRole("alert");
    await eventually(async () => ((await alert.textContent()) ?? "").startsWith("Ce nom"), true);
    await visit.page.getByRole("tab", { name: "Brouillon" }).click({ button: "right" });
    await visit.page.getByRole("menuitem", { name: "Supprimer la feuille" }).click();
    await eventually(tabs, ["Annexe 4"]);
    await eventually(() => alert.isVisible(), false);
    await keyboard.press("Control+z");
    await eventually(tabs, ["Annexe 4", "Brouillon"]);
  });

  test("a sheet can be read far below what it holds", async () => {
    await visit.goTo("ZZ100000");
    await eventually(async () => visit.cell("ZZ100000").isVisible(), true);
    await visit.type("ZZ100000", "loin");
    await see("ZZ100000", "loin");
  });
});
