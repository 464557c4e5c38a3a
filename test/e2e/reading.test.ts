import { amissIn } from "./support/axe";
import { Bench, describeInBrowser, PANE, type Visit } from "./support/browser";
import { eventually } from "./support/eventually";
import { misread } from "./support/unusual-workbooks";

const bench = new Bench(PANE);
let visit: Visit;

const button = (name: RegExp) => visit.pane.getByRole("button", { name }).first();
const dialog = () => visit.pane.getByRole("dialog");

async function openMisread(): Promise<void> {
  visit = await bench.visit();
  await visit.page.locator(".workbench").evaluate((page) => page.style.setProperty("--pane-width", "320px"));
  await visit.openFile({
    name: "lecture.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: misread(),
  });
  await button(/^Pointer$/).click();
}

describeInBrowser("the reading of a sheet that was perhaps misread", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  afterEach(async () => {
    expect(visit.problems).toEqual([]);
    await visit.close();
  });

  test("it is shown as it is, chosen by the keyboard alone, kept, and may be left to Pointage again", async () => {
    await openMisread();
    const choose = button(/^Choisir la lecture…$/);
    await choose.focus();
    await visit.page.keyboard.press("Enter");
    const amounts = dialog().getByRole("group", { name: "Colonne des montants votés" });
    await amounts.waitFor();
    const checked = async (): Promise<readonly boolean[]> =>
      Promise.all((await amounts.getByRole("checkbox").all()).map((box) => box.isChecked()));
    expect(await checked()).toEqual([true, false]);
    await dialog()
      .getByText(/3 thématiques, 6 opérations, 12 lignes/)
      .waitFor();
    await visit.picture("lecture-de-la-feuille");
    await amounts.getByRole("checkbox", { name: /Coût du projet/ }).focus();
    await visit.page.keyboard.press("Space");
    await amounts.getByRole("checkbox", { name: /Montant proposé/ }).focus();
    await visit.page.keyboard.press("Space");
    expect(await checked()).toEqual([false, true]);
    await dialog()
      .getByRole("button", { name: /^Lire ainsi$/ })
      .focus();
    await visit.page.keyboard.press("Enter");
    await dialog().waitFor({ state: "hidden" });
    // What the user says is believed: its gaps are listed.
    await eventually(async () => (await visit.pane.locator("[data-row]").count()) > 1, true);
    await visit.pane.getByRole("tab", { name: /Réglages/ }).click();
    await visit.pane.getByText(/lue comme vous l'avez dit/).waitFor();
    await button(/^Choisir la lecture…$/).click();
    await amounts.waitFor();
    expect(await checked()).toEqual([false, true]);
    await dialog()
      .getByRole("button", { name: /^Laisser Pointage choisir$/ })
      .click();
    await dialog().waitFor({ state: "hidden" });
    await visit.pane.getByText(/lue comme vous l'avez dit/).waitFor({ state: "hidden" });
  });

  test("Escape leaves it as it was, and nothing is cut at 320 pixels", async () => {
    await openMisread();
    await button(/^Choisir la lecture…$/).click();
    await dialog().getByRole("checkbox").first().waitFor();
    const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
    if (!frame) throw new Error("no pane");
    await eventually(() => amissIn(frame), []);
    const wider = await visit.pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
    expect(wider).toBe(0);
    await visit.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
    expect(await visit.pane.locator("[data-row]").count()).toBe(1);
  });
});
