import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { ribbonOfManifest } from "../../src/workbench/ribbon/ribbon-of-manifest";
import { amissIn } from "./support/axe";
import { Bench, describeInBrowser, PANE, ROOT } from "./support/browser";
import type { Visit } from "./support/browser";
import { eventually } from "./support/eventually";

const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const bench = new Bench(PANE);
let visit: Visit;

const plain = (given: string | null): string => (given ?? "").replace(/[\u202f\u00a0]/g, " ");
const toolbar = (): Locator => visit.page.getByRole("toolbar");
const press = (name: string): Promise<void> => toolbar().getByRole("button", { name, exact: true }).click();
const dialog = (): Locator => visit.page.getByRole("dialog", { name: "Pointage" });
const outcome = async (): Promise<string> =>
  plain(await visit.page.frameLocator("iframe.office-dialog-page").locator("main").textContent());
const isDone = (): Promise<void> => eventually(() => toolbar().getByRole("status").textContent(), "");
const fill = (address: string): Promise<string> =>
  visit.cell(address).evaluate((cell) => getComputedStyle(cell).backgroundColor);
const WHITE = "rgb(255, 255, 255)";

async function says(words: string): Promise<void> {
  await eventually(async () => {
    const found = await outcome();
    return found.includes(words) ? words : found;
  }, words);
}

/** Opens the sample with three faults, the pane closed. */
async function openFaulty(): Promise<void> {
  await visit.page.getByRole("button", { name: "Trois écarts" }).click();
  await eventually(async () => plain(await visit.cell("G24").textContent()), "27 300,00 €");
  await visit.page.getByRole("button", { name: "Masquer le volet" }).click();
  await eventually(() => visit.page.locator("iframe.pane").count(), 0);
}

describeInBrowser("the add-in's group of the Home tab", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  beforeEach(async () => {
    visit = await bench.visit();
  });
  afterEach(async () => {
    const { strangers, problems } = visit;
    await visit.close();
    expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
  });

  test("shows the buttons that the manifest declares, with its words and pictures", async () => {
    const group = toolbar().getByRole("group", { name: "Pointage" });
    const { buttons } = ribbonOfManifest(manifest, "fr");
    expect(await group.getByRole("button").allTextContents()).toEqual(buttons.map(({ label }) => label));
    expect(
      await group
        .locator("img")
        .evaluateAll((all) => all.every((each) => (each as HTMLImageElement).naturalWidth === 32)),
    ).toBe(true);
    await visit.page.getByRole("button", { name: "English" }).click();
    await eventually(
      () => group.getByRole("button").allTextContents(),
      ribbonOfManifest(manifest, "en").buttons.map(({ label }) => label),
    );
  });

  test("Pointer says the verdict in a window, the pane closed, and changes nothing in the sheet", async () => {
    await openFaulty();
    await press("Pointer");
    await says("1 écart");
    expect(await amissIn(visit.page.mainFrame())).toEqual([]);
    await visit.picture("ruban-pointer");
    expect(await fill("G24")).toBe(WHITE);
    await dialog().getByRole("button", { name: "Fermer" }).click();
    await eventually(() => dialog().count(), 0);
    expect(await visit.page.locator(".edited").count()).toBe(0);
    await isDone();
  });

  test("a window closed by Escape may be followed by another", async () => {
    await press("Pointer");
    await says("concorde");
    await visit.page.keyboard.press("Escape");
    await eventually(() => dialog().count(), 0);
    await isDone();
    await press("Pointer");
    await says("concorde");
  });

  test("Surligner colours the cells that disagree, Effacer takes the colour away, and only that", async () => {
    await openFaulty();
    const header = await fill("A3");
    await press("Surligner");
    await says("1 écart");
    await eventually(async () => (await fill("G24")) !== WHITE, true);
    await dialog().getByRole("button", { name: "Fermer" }).click();
    await visit.picture("ruban-surligner");
    await isDone();
    await press("Effacer");
    await eventually(() => fill("G24"), WHITE);
    await isDone();
    expect(await dialog().count()).toBe(0);
    expect(await fill("A3")).toBe(header);
  });

  test("Synthèse des imputations says what it lacks; with the documents it writes its sheet and its chart", async () => {
    await press("Synthèse des imputations");
    await eventually(() => dialog().count(), 1);
    await visit.page.keyboard.press("Escape");
    await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).click();
    // The pane followed the ribbon: it checks the documents as soon as it has read and kept them.
    await visit.pane.getByText("Rapport", { exact: true }).first().waitFor();
    expect(await visit.page.locator(".edited").count()).toBe(0);
    await visit.page.getByRole("button", { name: "Masquer le volet" }).click();
    await isDone();
    await press("Synthèse des imputations");
    await eventually(
      () => visit.page.getByRole("tab").allTextContents(),
      ["Annexe 4", "Synthèse des imputations"],
    );
    await eventually(() => visit.page.locator("figure.chart").count(), 1);
    const bars = (): Promise<readonly number[]> =>
      visit.page
        .locator("figure.chart .plot > rect")
        .evaluateAll((all) => all.map((each) => Math.round(Number(each.getAttribute("height")))));
    const before = await bars();
    expect(before.length).toBeGreaterThan(3);
    await visit.picture("ruban-synthese");
    await visit.page.getByRole("tab", { name: "Annexe 4" }).click();
    await visit.type("G5", "60000");
    await visit.page.getByRole("tab", { name: "Synthèse des imputations" }).click();
    await eventually(async () => JSON.stringify(await bars()) !== JSON.stringify(before), true);
    await visit.page.locator("figure.chart").scrollIntoViewIfNeeded();
    await visit.picture("ruban-synthese-graphique");
  });

  test("the pane that is open shows what the ribbon did: verdict, findings, marked or not", async () => {
    await visit.page.getByRole("button", { name: "Trois écarts" }).click();
    await eventually(async () => plain(await visit.cell("G24").textContent()), "27 300,00 €");
    const marked = visit.pane.getByRole("switch", { name: "Surligner" });
    await marked.waitFor();
    await press("Surligner");
    await says("1 écart");
    await visit.page.keyboard.press("Escape");
    await visit.pane.getByText("1 écart", { exact: true }).first().waitFor();
    await eventually(() => marked.isChecked(), true);
    await isDone();
    await press("Effacer");
    await eventually(() => marked.isChecked(), false);
    await visit.type("G24", "31900");
    await isDone();
    await press("Pointer");
    await says("concorde");
    await visit.page.keyboard.press("Escape");
    await visit.pane.getByText("Tout concorde").first().waitFor();
  });

  test("Volet opens the pane that was closed", async () => {
    await visit.page.getByRole("button", { name: "Masquer le volet" }).click();
    await eventually(() => visit.page.locator("iframe.pane").count(), 0);
    await press("Volet");
    await visit.pane.getByRole("button", { name: "Pointer", exact: true }).waitFor();
  });

  test("what cannot be done is said in the window, and nothing has changed", async () => {
    await openFaulty();
    await visit.page.evaluate(() => window.workbench?.host.faults.refuseSheet("Annexe 4"));
    await press("Surligner");
    await eventually(() => dialog().count(), 1);
    await eventually(async () => (await outcome()).length > 20, true);
    await visit.picture("ruban-refus");
    expect(await fill("G24")).toBe(WHITE);
  });
});
