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

async function hidePane(): Promise<void> {
  await visit.page.getByRole("button", { name: "Masquer le volet" }).click();
  await eventually(() => visit.page.locator("iframe.pane").count(), 0);
}

async function openSample(): Promise<void> {
  await visit.page.getByRole("button", { name: "Trois écarts" }).click();
  await eventually(async () => plain(await visit.cell("G24").textContent()), "27 300,00 €");
}

/** Opens the sample with three faults, the pane closed. */
async function openFaulty(): Promise<void> {
  await openSample();
  await hidePane();
}

/** An Excel that takes its time: each answer waits so long, in milliseconds. */
const slowDown = (delay: number): Promise<void> =>
  visit.page.evaluate((wait) => {
    const session = window.workbench;
    if (!session) return;
    const answer = session.answer.bind(session);
    Object.assign(session, {
      answer: async (...asked: Parameters<typeof answer>) => {
        await new Promise((resolve) => setTimeout(resolve, wait));
        return answer(...asked);
      },
    });
  }, delay);

const verdict = (words: RegExp): Promise<void> =>
  visit.pane.locator("#verdict").filter({ hasText: words }).waitFor();

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

  test("what takes time shows how it goes in the window, then what it came to", async () => {
    await openFaulty();
    await slowDown(700);
    await press("Pointer");
    await says("Lecture du classeur…");
    expect(await visit.page.frameLocator("iframe.office-dialog-page").getByRole("progressbar").count()).toBe(
      1,
    );
    expect(await amissIn(visit.page.mainFrame())).toEqual([]);
    await visit.picture("ruban-en-cours");
    await says("1 écart");
    await visit.page.keyboard.press("Escape");
    await isDone();
  });

  test("a window closed while it works ends the work", async () => {
    await openFaulty();
    await slowDown(700);
    await press("Pointer");
    await says("Lecture du classeur…");
    await visit.page.keyboard.press("Escape");
    await eventually(() => dialog().count(), 0);
    await isDone();
    expect(await dialog().count()).toBe(0);
  });

  test("a window closed by Escape may be followed by another", async () => {
    await hidePane();
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
    await hidePane();
    await press("Synthèse des imputations");
    await says("tableau d'imputations");
    await visit.page.keyboard.press("Escape");
    await isDone();
    await press("Volet");
    await visit.pane.getByRole("button", { name: "Pointer", exact: true }).click();
    await verdict(/concorde/);
    await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).click();
    await visit.pane
      .getByText(/rapport\.txt/)
      .first()
      .waitFor();
    await verdict(/Tout concorde$/);
    expect(await visit.page.locator(".edited").count()).toBe(0);
    await hidePane();
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

  test("the pane that is open takes the order and shows what came of it: no window stands over it", async () => {
    await openSample();
    const marked = visit.pane.getByRole("switch", { name: "Surligner" });
    await marked.waitFor();
    await press("Surligner");
    await verdict(/1 écart/);
    await eventually(() => marked.isChecked(), true);
    await eventually(async () => (await fill("G24")) !== WHITE, true);
    await isDone();
    await press("Effacer");
    await eventually(() => marked.isChecked(), false);
    await eventually(() => fill("G24"), WHITE);
    await visit.type("G24", "31900");
    await isDone();
    await visit.pane.getByRole("tab", { name: "Imputations" }).click();
    await press("Pointer");
    await verdict(/concorde/);
    await isDone();
    await press("Synthèse des imputations");
    await visit.pane.getByRole("heading", { name: "Synthèse des imputations" }).waitFor();
    await visit.pane.getByText(/Il faut un tableau d'imputations/).waitFor();
    await isDone();
    await visit.picture("ruban-volet-ouvert");
    expect(await dialog().count()).toBe(0);
  });

  test("the open pane shows how a long order goes", async () => {
    await openSample();
    await visit.pane.getByRole("button", { name: "Pointer", exact: true }).waitFor();
    await slowDown(700);
    await press("Pointer");
    await visit.pane.getByRole("progressbar").waitFor();
    await verdict(/1 écart/);
    expect(await dialog().count()).toBe(0);
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
