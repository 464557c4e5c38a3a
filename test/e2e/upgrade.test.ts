import { Bench, describeInBrowser, PANE } from "./support/browser";

/** The parts of the pane that come when they are needed: after an upgrade a pane that was open asks for those of its own. */
const LATE_PARTS = /\/(tick-sheet|imputations|outputs|settings|dialogs|findings)\.[0-9a-f]+\.js/;

describeInBrowser("a pane that was open while another release came", () => {
  const bench = new Bench(PANE);
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  test("says that it must be reloaded where a part is gone, and stands again once it is", async () => {
    const visit = await bench.visit();
    const { page, pane } = visit;
    await pane.getByRole("button", { name: "Pointer", exact: true }).waitFor();
    await page.context().route(LATE_PARTS, (route) => route.fulfill({ status: 404, body: "gone" }));
    await pane.getByRole("tab", { name: "Réglages" }).click();
    await pane.getByText("Le volet doit être rechargé").waitFor();
    await visit.picture("volet-a-recharger");
    await pane.getByText("Détails pour l'assistance").click();
    await pane.getByText("ChunkLoadError").waitFor();
    await page.context().unroute(LATE_PARTS);
    await pane.getByRole("button", { name: "Recharger" }).click();
    await pane.getByRole("tab", { name: "Réglages" }).click();
    await pane.getByText("Ouvrir le volet avec ce classeur").waitFor();
    await visit.close();
  });
});
