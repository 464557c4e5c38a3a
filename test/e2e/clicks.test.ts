import type { Locator } from "playwright-core";
import { Bench, describeInBrowser, PANE, type Visit } from "./support/browser";
import { eventually } from "./support/eventually";
import { thirtyToConfirm } from "./support/unusual-workbooks";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const bench = new Bench(PANE);
let visit: Visit;
let clicks = 0;

async function click(target: Locator): Promise<void> {
  clicks += 1;
  await target.click();
}

const button = (name: string | RegExp): Locator => visit.pane.getByRole("button", { name }).first();
const check = (): Promise<void> => click(visit.pane.getByRole("button", { name: "Pointer", exact: true }));
const dialog = (): Locator => visit.pane.getByRole("dialog");
const verdict = (words: RegExp): Promise<void> =>
  visit.pane.locator("#verdict").filter({ hasText: words }).waitFor();
/** How many clicks something takes from where one is. */
async function clicksOf(act: () => Promise<void>): Promise<number> {
  clicks = 0;
  await act();
  return clicks;
}

/** The sample with three faults and its documents, in the pane and not yet checked. */
async function openFaulty(): Promise<void> {
  await visit.page.getByRole("button", { name: "Trois écarts" }).click();
  await eventually(async () => /27.300/.test((await visit.cell("G24").textContent()) ?? ""), true);
  await visit.page.getByRole("button", { name: "Les déposer dans le volet" }).click();
  await visit.pane.getByText("rapport.txt").first().waitFor();
}

describeInBrowser("how many clicks it takes", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  beforeEach(async () => {
    visit = await bench.visit();
    await button("Pointer").waitFor();
  });
  afterEach(async () => {
    const { strangers, problems } = visit;
    await visit.close();
    expect({ strangers, problems }).toEqual({ strangers: [], problems: [] });
  });

  test("one to check, one more to know who is wrong, two to make the safe corrections", async () => {
    await openFaulty();
    const toCheck = await clicksOf(async () => {
      await check();
      await verdict(/3 écarts/);
    });
    const toBlame = await clicksOf(async () => {
      await click(visit.pane.locator("[data-row]").first());
      await visit.pane.getByText(/seul contre \d+ témoins/).waitFor();
    });
    const toFix = await clicksOf(async () => {
      await click(button(/^Corriger \(1\)…$/));
      await click(dialog().getByRole("button", { name: /^Appliquer/ }));
      await verdict(/2 écarts/);
    });
    expect({ toCheck, toBlame, toFix }).toEqual({ toCheck: 1, toBlame: 1, toFix: 2 });
  });

  test("three to make thirty corrections that must be confirmed, each shown", async () => {
    await visit.openFile({ name: "trente.xlsx", mimeType: XLSX, buffer: thirtyToConfirm() });
    await check();
    await verdict(/30 écarts/);
    const toFix = await clicksOf(async () => {
      await click(button(/^Corriger \(30\)…$/));
      await dialog().getByRole("checkbox").nth(30).waitFor();
      await click(dialog().getByRole("checkbox", { name: /À confirmer/ }));
      await click(dialog().getByRole("button", { name: "Appliquer 30 corrections" }));
      await verdict(/concorde/);
    });
    expect(toFix).toBe(3);
  });

  test("one to write the summary, from the ribbon", async () => {
    await openFaulty();
    const toWrite = await clicksOf(async () => {
      await click(visit.page.getByRole("button", { name: "Synthèse des imputations", exact: true }));
      await visit.page.getByRole("tab", { name: "Synthèse des imputations" }).waitFor();
    });
    expect(toWrite).toBe(1);
  });
});
