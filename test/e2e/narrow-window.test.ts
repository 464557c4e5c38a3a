import { readFileSync } from "node:fs";
import path from "node:path";
import { Bench, describeInBrowser, NO_PANE, SAMPLES, type Visit } from "./support/browser";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const bench = new Bench(NO_PANE);
const SOUND = path.join(SAMPLES, "sain/annexe.xlsx");
const LONG =
  "Annexe 4 - répartition financière des opérations de la commission permanente du 12 décembre.xlsx";

/** The buttons of the bars at the top, each with what is seen of its name. */
function buttonsOf({ page }: Visit): Promise<readonly { readonly name: string; readonly seen: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("header button")].map((button) => {
      const { left, right } = button.getBoundingClientRect();
      const isWhole = left >= 0 && right <= innerWidth && button.scrollWidth <= button.clientWidth;
      const name = button.getAttribute("aria-label") ?? button.textContent;
      return {
        name,
        seen: isWhole ? button.innerText || (button.querySelector("svg") ? "drawn" : "") : "cut",
      };
    }),
  );
}

describeInBrowser("the workbench in a narrow window", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  test.each([
    { width: 720, locale: "fr-FR" },
    { width: 720, locale: "en-GB" },
    { width: 540, locale: "fr-FR" },
    { width: 1181, locale: "fr-FR" },
  ])("no button loses its name at $width px ($locale)", async ({ width, locale }) => {
    const visit = await bench.visit({ viewport: { width, height: 640 }, locale });
    await visit.openFile(SOUND);
    const drawn = await buttonsOf(visit);
    // Undo, redo and the pane's button are drawings that everyone knows: their names are said, not written.
    const written = drawn.filter(({ seen }) => seen !== "drawn");
    expect(written.map(({ seen }) => seen)).toEqual(written.map(({ name }) => name));
    expect(drawn.length - written.length).toBe(3);
    expect(drawn.every(({ name }) => name.length > 1)).toBe(true);
    await visit.close();
  });

  test("a long file name is read to its end at 720 px", async () => {
    const visit = await bench.visit({ viewport: { width: 720, height: 640 } });
    await visit.openFile({ name: LONG, mimeType: XLSX, buffer: readFileSync(SOUND) });
    const cut = await visit.page
      .locator(".file-name")
      .evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        scrollWidth - clientWidth,
        scrollHeight - clientHeight,
      ]);
    expect(cut).toEqual([0, 0]);
    await visit.picture("banc-720");
    await visit.close();
  });
});
