import { Bench, describeInBrowser, PANE, type Visit } from "./support/browser";
import { eventually } from "./support/eventually";

const bench = new Bench(PANE);
let visit: Visit;

const verdict = (words: RegExp): Promise<void> =>
  visit.pane.locator("#verdict").filter({ hasText: words }).waitFor();

/** What has the focus in the pane, as one reads it. */
function focused(): Promise<string> {
  const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame.evaluate(() => {
    const here = document.activeElement;
    return (here?.getAttribute("aria-label") ?? here?.textContent ?? "").replace(/\s+/g, " ").trim();
  });
}

/** Presses the tab key until what is wanted has the focus, as often as one would bear. */
async function tabTo(wanted: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 40; i++) {
    await visit.page.keyboard.press(key);
    const name = await focused();
    if (wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(
    `${wanted} is not reached by the tab key, past ${passed.map((name) => name.slice(0, 60)).join(" | ")}`,
  );
}

/** The tab key comes into the pane from what stands before it. */
async function enterPane(): Promise<void> {
  await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).focus();
  await visit.page.keyboard.press("Tab");
}

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => visit.page.keyboard.press(key)), Promise.resolve());

/** The folded parts within what is named that show by now, each with its words. */
function foldedIn(within: string): Promise<readonly string[]> {
  return visit.pane
    .locator(`${within} details:not([open]) > summary`)
    .filter({ visible: true })
    .allTextContents();
}

/** A document of a price and a threshold, which answer to nothing of the annex: each is folded by its reason. */
const REMINDER = {
  name: "rappel.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(`Rapport au Conseil départemental

Le prix est fixé à 41,50 € par participant.

Au-delà de 23 000 €, une convention est signée.
`),
};

/** Goes round by the tab key and unfolds what is folded on the way. Gives how many there were. */
async function unfoldAll(within: string): Promise<number> {
  await visit.pane.locator(`${within} summary`).first().waitFor();
  const folded = (await foldedIn(within)).map((words) => words.replace(/\s+/g, " ").trim());
  for (let left = 60; left > 0 && (await foldedIn(within)).length > 0; left--) {
    await visit.page.keyboard.press("Tab");
    if (folded.includes(await focused())) await visit.page.keyboard.press("Enter");
  }
  expect(await foldedIn(within)).toEqual([]);
  return folded.length;
}

describeInBrowser("the pane without a mouse", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  beforeEach(async () => {
    visit = await bench.visit();
    await visit.page.getByRole("button", { name: "Trois écarts" }).click();
    await eventually(async () => /27.300/.test((await visit.cell("G24").textContent()) ?? ""), true);
    await visit.pane.getByText("affichée en ce moment").waitFor();
    await enterPane();
  });
  afterEach(async () => {
    const { strangers, problems } = visit;
    await visit.close();
    expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
  });

  test("from opening to a correction, and its undo", async () => {
    await tabTo(/^Pointer$/);
    await press("Enter");
    await verdict(/1 écart/);
    // One finding alone is open already: back to its row, then on to what can be done of it.
    await tabTo(/, Annexe, G24/, "Shift+Tab");
    await tabTo(/^Corriger…$/);
    await press("Enter");
    await visit.pane.getByRole("dialog").waitFor();
    await tabTo(/^Appliquer$/);
    await press("Enter");
    await verdict(/concorde/);
    await eventually(async () => /31.900/.test((await visit.cell("G24").textContent()) ?? ""), true);
    await visit.pane.getByText("1 cellule corrigée").waitFor();
    await tabTo(/^Annuler$/, "Shift+Tab");
    await press("Enter");
    await verdict(/1 écart/);
    await eventually(async () => /27.300/.test((await visit.cell("G24").textContent()) ?? ""), true);
  });

  test("the tab key leads through the pane and out of it, forwards and back", async () => {
    await tabTo(/^Pointer$/);
    const isInPane = (): Promise<boolean> =>
      visit.page.evaluate(() => document.activeElement?.className === "pane");
    for (let i = 0; i < 10 && (await isInPane()); i++) await press("Tab");
    expect(await isInPane()).toBe(false);
    await enterPane();
    await eventually(isInPane, true);
    for (let i = 0; i < 10 && (await isInPane()); i++) await press("Shift+Tab");
    expect(await isInPane()).toBe(false);
  });

  test("whatever is folded is reached by the tab key, and unfolded by it", async () => {
    await tabTo(/^Pointer$/);
    await press("Enter");
    await verdict(/1 écart/);
    await visit.pane.getByRole("button", { name: /Détail du dossier/ }).click();
    await visit.pane.getByText(/contrôles attendent une source/).waitFor();
    expect(await unfoldAll("main")).toBeGreaterThan(0);
  });

  test("whatever a dialog folds is reached by the tab key, and unfolded by it", async () => {
    await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).click();
    await visit.pane.getByText("rapport.txt").first().waitFor();
    await visit.pane.locator("input[type=file]").first().setInputFiles(REMINDER);
    await visit.pane.getByText("rappel.txt").first().waitFor();
    await visit.pane.getByRole("button", { name: /^Pointer$/ }).click();
    await verdict(/3 écarts/);
    await visit.pane.getByText(/54 montants dans les documents/).click();
    expect(await unfoldAll("[role=dialog]")).toBe(2);
  });

  test("a dialog gives the focus back to what opened it", async () => {
    await tabTo(/^Pointer$/);
    await press("Enter");
    await verdict(/1 écart/);
    await tabTo(/^Corriger…$/, "Shift+Tab");
    await press("Enter");
    await visit.pane.getByRole("dialog").waitFor();
    await press("Escape");
    await eventually(focused, "Corriger…");
  });

  test("from finding to finding by arrows, unfolded and folded", async () => {
    await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).click();
    await visit.pane.getByText("rapport.txt").first().waitFor();
    await enterPane();
    await tabTo(/^Pointer$/);
    await press("Enter");
    await verdict(/3 écarts/);
    await tabTo(/, Annexe, G24/, "Shift+Tab");
    await press("ArrowDown");
    expect(await focused()).toMatch(/Délibération/);
    await press("Enter");
    await visit.pane.getByText(/seul contre \d+ témoins/).waitFor();
    await press("Alt+ArrowDown");
    await visit.pane.getByText("3 sur 3").waitFor();
    await press("Enter");
    await eventually(() => visit.pane.getByText("3 sur 3").count(), 0);
  });
});
