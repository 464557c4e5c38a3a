import { Bench, describeInBrowser, PANE, Visit } from "./support/browser";
import { eventually } from "./support/eventually";

const bench = new Bench(PANE);
let visit: Visit;

/** Opens the pane's help from its first screen, and asks for the sample. */
async function askForSample(): Promise<void> {
  await visit.pane.getByRole("button", { name: "Ce que Pointage vérifie, et un exemple" }).click();
  await visit.pane.getByRole("dialog").getByRole("button", { name: "Ouvrir le classeur" }).click();
}

describeInBrowser("the sample, opened from the pane", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  beforeEach(async () => {
    visit = await bench.visit();
    await visit.pane.getByRole("button", { name: "Pointer", exact: true }).waitFor();
  });
  afterEach(async () => {
    const { strangers, problems } = visit;
    await visit.close();
    expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
  });

  test("comes as a workbook of its own, where a check finds its gaps", async () => {
    const coming = visit.page.context().waitForEvent("page");
    await askForSample();
    const other = new Visit(await coming, [new URL(visit.page.url()).origin]);
    await other.page.locator(".file-name strong", { hasText: "Classeur1.xlsx" }).waitFor();
    await eventually(async () => /27.300/.test((await other.cell("G24").textContent()) ?? ""), true);
    await other.pane.getByRole("button", { name: "Pointer", exact: true }).click();
    await other.pane.locator("#verdict").filter({ hasText: "1 écart" }).waitFor();
    expect(other.problems).toEqual([]);
    // Nothing is said of what went well, and the first workbook is as it was.
    expect(await visit.pane.getByText("n'a pas pu l'ouvrir").count()).toBe(0);
    expect(await visit.page.locator(".file-name").textContent()).toBe("annexe.xlsx");
  });

  test("that Excel refuses to open is said, and can be saved to be opened by hand", async () => {
    await visit.page.evaluate(() => Object.assign(window, { open: () => null }));
    await askForSample();
    await visit.pane.getByText("Cet Excel n'a pas pu l'ouvrir\u00a0: enregistrez-le ci-dessous.").waitFor();
    const [saved] = await Promise.all([
      visit.page.waitForEvent("download"),
      visit.pane.getByRole("link", { name: "annexe.xlsx" }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe("annexe.xlsx");
    await visit.picture("exemple-refuse");
  });
});
