import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { text, writePdf } from "../support/pdf-writer";
import { Bench, describeInBrowser, PANE, SAMPLES } from "./support/browser";
import type { Visit } from "./support/browser";
import { amissIn } from "./support/axe";
import { odsTable, writeOdf } from "../support/odf-writer";
import { eventually } from "./support/eventually";

const FAULTY = path.join(SAMPLES, "trois-ecarts");
const bench = new Bench(PANE);
let visit: Visit;

const plain = (given: string | null): string => (given ?? "").replace(/[\u202f\u00a0]/g, " ");
const button = (name: string | RegExp): Locator =>
  visit.pane.getByRole("button", { name, ...(typeof name === "string" && { exact: true }) });
const verdict = (words: string): Promise<void> =>
  eventually(async () => {
    const found = plain(await visit.pane.locator("#verdict").textContent());
    return found.includes(words) ? words : found;
  }, words);
const card = (words: RegExp): Locator => visit.pane.getByRole("group", { name: words });
/** The line of a finding: a press unfolds it. */
const row = (rank: number): Locator => visit.pane.locator("[data-row]").nth(rank);
const shown = async (address: string): Promise<string> => plain(await visit.cell(address).textContent());
const look = (address: string): Promise<string> =>
  visit.cell(address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
const WHITE = "rgb(255, 255, 255)";

async function openFaulty(total = "27 300,00 €"): Promise<void> {
  await visit.page.getByRole("button", { name: /Trois écarts|Three gaps/ }).click();
  await eventually(() => shown("G24"), total);
}

async function check(): Promise<void> {
  await button(/^(Pointer|Check)$/).click();
}

async function add(...files: readonly string[]): Promise<void> {
  await visit.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
}

/** What axe objects to in the pane. */
async function amiss(): Promise<readonly string[]> {
  const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return amissIn(frame);
}

describeInBrowser("the pane beside a sheet", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  afterEach(async () => {
    const { strangers, problems } = visit;
    await visit.close();
    expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
  });

  describe("in French", () => {
    beforeEach(async () => {
      visit = await bench.visit();
      await button("Pointer").waitFor();
    });

    test("first opening says what to do; one click on the sound sample says that all agrees", async () => {
      await visit.picture("volet-premiere-ouverture");
      expect(await amiss()).toEqual([]);
      await check();
      await verdict("concorde");
      await visit.picture("volet-tout-concorde");
      expect(await amiss()).toEqual([]);
    });

    test("two clicks check the sample with its documents", async () => {
      await openFaulty();
      await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).click();
      await visit.pane.getByText("rapport.txt").first().waitFor();
      await check();
      await verdict("3 écarts");
      await visit.picture("volet-exemple-entier");
    });

    test("a total broken in the sheet is told without being asked again", async () => {
      await check();
      await verdict("concorde");
      await visit.type("G9", "18 530");
      await verdict("1 écart");
      await card(/18 530/)
        .first()
        .waitFor();
      await visit.picture("volet-total-casse");
      await visit.page.getByRole("button", { name: "Annuler", exact: true }).first().click();
      await verdict("concorde");
    });

    test("a finding leads to its cell", async () => {
      await openFaulty();
      await check();
      await verdict("1 écart");
      await visit.goTo("A1");
      await button("Voir").first().click();
      await eventually(
        () => visit.page.getByRole("textbox", { name: "Adresse de la cellule" }).inputValue(),
        "G24",
      );
    });

    test("a correction is shown, applied, then taken back", async () => {
      await openFaulty();
      await check();
      await verdict("1 écart");
      await button("Corriger…").click();
      await visit.pane.getByRole("dialog").waitFor();
      await visit.picture("volet-correction");
      expect(await amiss()).toEqual([]);
      expect(await shown("G24")).toBe("27 300,00 €");
      await visit.pane.getByRole("dialog").getByRole("button", { name: "Appliquer" }).click();
      await eventually(() => shown("G24"), "31 900,00 €");
      await verdict("concorde");
      await visit.picture("volet-corrige");
      await button("Annuler").click();
      await eventually(() => shown("G24"), "27 300,00 €");
      await verdict("1 écart");
    });

    test("highlights are laid over cells, and taken away to leave them as they were", async () => {
      await openFaulty();
      await check();
      await verdict("1 écart");
      const before = await look("G24");
      await visit.pane.getByRole("switch", { name: "Surligner" }).click();
      await eventually(async () => (await look("G24")) !== before, true);
      await visit.picture("volet-surligne");
      await visit.pane.getByRole("switch", { name: "Surligner" }).click();
      await eventually(() => look("G24"), WHITE);
    });

    test("with nothing to mark, the switch says so", async () => {
      await check();
      await verdict("concorde");
      await visit.pane.getByRole("switch", { name: "Surligner" }).click();
      await visit.pane
        .getByText(/Rien à surligner/)
        .first()
        .waitFor();
    });

    test("in another language the result is told again, documents and all", async () => {
      await openFaulty();
      await add(path.join(FAULTY, "deliberation.docx"), path.join(FAULTY, "rapport.txt"));
      await check();
      await verdict("3 écarts");
      await visit.page.getByRole("button", { name: "English" }).click();
      await verdict("3 gaps");
    });

    test("a workbook of LibreOffice is read as a document; an old one says what to do", async () => {
      await openFaulty();
      const credits = writeOdf("spreadsheet", {
        body: odsTable("Crédits", [
          ["Code opération", "Imputation", "Libellé", "AE", "Disponible", "Proposition", "Solde"],
          ["SPO-326A01", "65748/326", "Clubs sportifs", 350_000, 98_750, 44_150, 54_600],
        ]),
      });
      const mimeType = "application/octet-stream";
      const files = visit.pane.locator("input[type=file]").first();
      await files.setInputFiles({ name: "credits.ods", mimeType, buffer: Buffer.from(credits) });
      await visit.pane.getByText("lu, prêt à être pointé").waitFor();
      await files.setInputFiles({ name: "vieux.rtf", mimeType, buffer: Buffer.from("{\\rtf1 ancien}") });
      await visit.pane.getByText(/Ouvrez le document dans Word ou LibreOffice/).waitFor();
      await check();
      await button(/Détail du dossier/).click();
      await visit.pane
        .getByText(/imputations budgétaires/)
        .first()
        .waitFor();
      await visit.picture("volet-documents-de-libreoffice");
    });

    test("a .docx and a .pdf are read, and what they state is checked", async () => {
      await openFaulty();
      const lines = readFileSync(path.join(FAULTY, "rapport.txt"), "utf8")
        .replaceAll("\u202f", " ")
        .split("\n");
      const marks = lines.map((line, i) => text(30, 20 + i * 14, line, { size: 6.5 }));
      const pages = [{ marks }];
      const pdf = { name: "rapport.pdf", mimeType: "application/pdf", buffer: Buffer.from(writePdf(pages)) };
      await add(path.join(FAULTY, "deliberation.docx"));
      await visit.pane.getByText("deliberation.docx").first().waitFor();
      await visit.pane.locator("input[type=file]").first().setInputFiles(pdf);
      await visit.pane.getByText("rapport.pdf").first().waitFor();
      await check();
      await verdict("3 écarts");
      await visit.picture("volet-trois-ecarts");
      expect(await amiss()).toEqual([]);
      await row(2).click();
      await visit.pane.getByText("Mettre de côté…").last().scrollIntoViewIfNeeded();
      await visit.picture("volet-trois-ecarts-suite");
    });

    test("a mapping that is changed moves the sums, and the workbook remembers it", async () => {
      await openFaulty();
      await add(path.join(FAULTY, "deliberation.docx"));
      await check();
      await verdict("2 écarts");
      await visit.pane.getByRole("tab", { name: "Imputations" }).click();
      const choice = visit.pane.getByRole("combobox", { name: /Imputation de l'opération/ }).first();
      await choice.waitFor();
      await visit.picture("volet-imputations");
      expect(await amiss()).toEqual([]);
      const codes = await choice.locator("option").allTextContents();
      const chosen = await choice.locator("option:checked").textContent();
      const other = codes.find((code) => code !== chosen && /\d/.test(code));
      await choice.selectOption({ label: other ?? "" });
      await visit.pane.getByText("choisie par vous").first().waitFor();
      await visit.saveAndReopen();
      await add(path.join(FAULTY, "deliberation.docx"));
      await check();
      await visit.pane.getByRole("tab", { name: "Imputations" }).click();
      await visit.pane.getByText("choisie par vous").first().waitFor();
    });

    test("a finding set aside with its reason is still so in a copy that is saved and opened again", async () => {
      await openFaulty();
      await check();
      await verdict("1 écart");
      await button("Mettre de côté…").click();
      const dialog = visit.pane.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "Motif" }).fill("Vu avec le service");
      await visit.picture("volet-mettre-de-cote");
      expect(await amiss()).toEqual([]);
      await dialog.getByRole("button", { name: "Mettre de côté" }).click();
      await eventually(
        async () => (await visit.pane.locator("body").innerText()).includes("1 mis de côté"),
        true,
      );
      await visit.saveAndReopen();
      await button("Pointer").waitFor();
      await check();
      await eventually(
        async () => (await visit.pane.locator("body").innerText()).includes("1 mis de côté"),
        true,
      );
      await visit.picture("volet-mis-de-cote-rouvert");
    });

    test("on a protected sheet, a correction is refused in words and nothing is half done", async () => {
      await openFaulty();
      await check();
      await verdict("1 écart");
      await visit.page.evaluate(() => {
        const session = window.workbench;
        session?.host.setFacets(session.sheet.id, { protection: { sheet: "1" } });
      });
      await button("Corriger…").click();
      await visit.pane.getByRole("dialog").getByRole("button", { name: "Appliquer" }).click();
      await eventually(async () => /protégée/.test(await visit.pane.locator("body").innerText()), true);
      await visit.picture("volet-feuille-protegee");
      expect(await shown("G24")).toBe("27 300,00 €");
    });

    test("with the connection lost, the failure is told with what to do, and the next try works", async () => {
      await openFaulty();
      // Office speaks to Excel for itself while it opens, and catches nothing: it must be done before the cut.
      await visit.pane
        .getByText(/Feuille «\sAnnexe/)
        .first()
        .waitFor();
      await visit.page.evaluate(() => window.workbench?.host.faults.loseConnection(1));
      await check();
      await visit.pane.getByRole("alert").first().waitFor();
      await visit.picture("volet-connexion-perdue");
      expect(await amiss()).toEqual([]);
      await visit.page.evaluate(() => window.workbench?.host.faults.restoreConnection());
      await button("Pointer de nouveau").click();
      await verdict("1 écart");
    });

    test("at 320 pixels nothing is cut or pushed aside", async () => {
      await openFaulty();
      await visit.page.getByRole("separator").focus();
      for (let i = 0; i < 10; i++) await visit.page.keyboard.press("ArrowRight");
      await check();
      await verdict("1 écart");
      await card(/27 300/).waitFor();
      await visit.picture("volet-320");
      const wide = await visit.pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
      expect(wide).toBe(0);
    });
  });

  test("in English, the same dossier is told in English", async () => {
    visit = await bench.visit({}, "?lang=en");
    await openFaulty("27,300.00 €");
    await add(path.join(FAULTY, "deliberation.docx"), path.join(FAULTY, "rapport.txt"));
    await check();
    await verdict("3 gaps");
    await visit.picture("volet-anglais");
    expect(await amiss()).toEqual([]);
  });

  test("on dark, sheet and pane are dark together", async () => {
    visit = await bench.visit({ colorScheme: "dark" });
    await openFaulty();
    await add(path.join(FAULTY, "deliberation.docx"), path.join(FAULTY, "rapport.txt"));
    await check();
    await verdict("3 écarts");
    await visit.pane.getByRole("switch", { name: "Surligner" }).click();
    await eventually(async () => (await look("G24")) === "rgb(31, 31, 31)", false);
    await visit.picture("volet-sombre");
    expect(await amiss()).toEqual([]);
  });
});
