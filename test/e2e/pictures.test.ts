import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { Bench, describeInBrowser, PANE, SAMPLES, type Visit } from "./support/browser";

/** Where the guide's pictures go; they are drawn where this says a folder. */
const FOLDER = process.env["POINTAGE_PICTURES"];
const FAULTY = path.join(SAMPLES, "trois-ecarts");
const bench = new Bench(PANE);
let visit: Visit;

const button = (name: RegExp): Locator => visit.pane.getByRole("button", { name }).first();

/** Draws what is to be seen, once it stands still, as the small file that the browser itself makes of it. */
async function draw(name: string, of?: Locator): Promise<void> {
  await visit.page.waitForTimeout(600);
  const options = { animations: "disabled", caret: "hide" } as const;
  const drawn = await (of ? of.screenshot(options) : visit.page.screenshot(options));
  const small = await visit.page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext("2d")?.drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.85 });
    const made = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(made, (byte) => String.fromCharCode(byte)).join(""));
  }, drawn.toString("base64"));
  writeFileSync(path.join(FOLDER ?? "", `${name}.webp`), Buffer.from(small, "base64"));
}

if (FOLDER === undefined) {
  test.skip("the guide's pictures (skipped: POINTAGE_PICTURES names no folder; npm run pictures draws them)", () => {});
} else {
  describeInBrowser("the guide's pictures", () => {
    beforeAll(async () => {
      mkdirSync(FOLDER, { recursive: true });
      await bench.start();
      visit = await bench.visit({ viewport: { width: 1080, height: 680 } });
    }, 120_000);
    afterAll(() => bench.stop());

    test("a verdict, a finding, a correction before it is written", async () => {
      const pane = visit.page.locator("iframe.pane");
      await visit.page.getByRole("button", { name: "Trois écarts" }).click();
      await button(/^Pointer$/).waitFor();
      const files = ["deliberation.docx", "rapport.txt"].map((name) => path.join(FAULTY, name));
      for (const file of files) await visit.pane.locator("input[type=file]").first().setInputFiles(file);
      await visit.pane
        .getByText(/rapport\.txt/)
        .first()
        .waitFor();
      await button(/^Pointer$/).click();
      await visit.pane.locator("#verdict").filter({ hasText: "3" }).waitFor();
      await draw("verdict");
      await visit.pane.locator("[data-row]").first().click();
      await visit.pane
        .getByText(/est sélectionnée/)
        .first()
        .waitFor();
      await draw("constat", pane);
      await visit.pane.getByRole("switch", { name: "Surligner" }).click();
      await visit.page.waitForTimeout(1500);
      await draw("surligner");
      await button(/^Corriger…$/).click();
      await visit.pane.getByRole("dialog").waitFor();
      await draw("corriger", pane);
      expect(visit.problems).toEqual([]);
    }, 120_000);
  });
}
