import { Bench, describeInBrowser, WIRE_PANE } from "./support/browser";
import type { Visit } from "./support/browser";
import { eventually } from "./support/eventually";

const bench = new Bench(WIRE_PANE);
let visit: Visit;

const log = async (): Promise<readonly string[]> =>
  ((await visit.pane.locator("#log").textContent()) ?? "").trim().split("\n");
const told = (line: string): Promise<void> => eventually(async () => (await log()).includes(line), true);

describeInBrowser("a pane with Microsoft's client library, in the workbench", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  afterEach(async () => {
    expect(visit.strangers).toEqual([]);
    expect(visit.problems).toEqual([]);
    await visit.close();
  });

  test("is told what Excel it is in, reads, keeps a setting, and hears what the user does", async () => {
    visit = await bench.visit();
    await told("ready Excel OfficeOnline fr-FR");
    await told("1.17 true");
    await told("1.18 false");
    await told("A1 Annexe 4 : répartition financière des opérations");
    await told('setting {"mot":"été"}');
    await told("listening");
    await visit.type("G5", "7000");
    await told("changed G5 Local Unknown");
    await visit.page.getByRole("button", { name: "Annuler" }).click();
    await eventually(async () => (await log()).filter((line) => line.startsWith("changed G5")).length, 2);
  });

  test("writes in the sheet, selects, and is undone by the user", async () => {
    visit = await bench.visit();
    await told("listening");
    await visit.pane.getByRole("button", { name: "Écrire" }).click();
    await told("written");
    await eventually(() => visit.cell("B2").textContent(), "écrit par le volet");
    await eventually(
      () => visit.page.getByRole("textbox", { name: "Adresse de la cellule" }).inputValue(),
      "B2",
    );
    await visit.page.getByRole("button", { name: "Annuler" }).click();
    await eventually(() => visit.cell("B2").textContent(), "");
  });

  test("in English, the pane is told so", async () => {
    visit = await bench.visit({}, "?lang=en");
    await told("ready Excel OfficeOnline en-US");
  });

  test("is told when the connection is lost, and when a cell is being edited", async () => {
    visit = await bench.visit();
    await told("listening");
    await visit.page.evaluate(() => {
      const host = window.workbench?.host;
      host?.faults.loseConnection(1);
    });
    await visit.pane.getByRole("button", { name: "Écrire" }).click();
    await eventually(async () => (await log()).at(-1)?.startsWith("problem ConnectionFailure"), true);
    await visit.page.evaluate(() => window.workbench?.host.faults.restoreConnection());
    await visit.cell("C5").dblclick();
    await visit.pane.getByRole("button", { name: "Écrire" }).click();
    await eventually(
      async () => (await log()).at(-1)?.startsWith("problem InvalidOperationInCellEditMode"),
      true,
    );
  });
});
