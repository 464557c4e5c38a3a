import { STATES } from "../../src/taskpane/states/states";
import { amissIn } from "./support/axe";
import { Bench, describeInBrowser, PANE, type Visit } from "./support/browser";
import { eventually } from "./support/eventually";

const bench = new Bench(PANE);

/** How a state is looked at: what the pane's frame measures, in pixels of the page, and whose colours it has. */
interface Look {
  readonly name: string;
  readonly lang: "fr" | "en";
  readonly width: number;
  readonly height: number;
  readonly dark?: true;
  readonly forced?: true;
}

const LOOKS: readonly Look[] = [
  { name: "320-fr-clair", lang: "fr", width: 320, height: 652 },
  { name: "450-en-sombre", lang: "en", width: 450, height: 652, dark: true },
  { name: "350-fr-contraste", lang: "fr", width: 350, height: 652, forced: true },
  // A pane of 320 pixels enlarged twice over.
  { name: "320-fr-clair-200", lang: "fr", width: 160, height: 326 },
  { name: "450-en-sombre-200", lang: "en", width: 225, height: 326, dark: true },
];

/** The states whose verdict a stranger must take in at a glance. */
const VERDICTS = ["tout-concorde", "trois-ecarts", "trente-ecarts", "trois-cents-ecarts", "a-verifier"];

/** By how many pixels what is drawn is larger than the pane, or than what it stands in: it could be scrolled away. */
function outOfPane({ page }: Visit): Promise<{ readonly wider: number; readonly longer: number }> {
  return page.evaluate(() => {
    const { documentElement: whole } = document;
    const held = [whole, ...document.querySelectorAll("main, [role=dialog]")];
    const wider = held.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    return { wider: Math.max(...wider), longer: whole.scrollHeight - whole.clientHeight };
  });
}

/** Which of the verdict and the first finding, where there is one, stands below what is seen. */
function outOfView({ page }: Visit): Promise<readonly string[]> {
  return page.evaluate(() => {
    const foot = document.querySelector("footer")?.getBoundingClientRect().top ?? 0;
    return ["#verdict", "[data-row]"].filter((selector) => {
      const bottom = document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
      return bottom > foot;
    });
  });
}

/** What is drawn, or told under the hand, whose French punctuation could leave the line of its word. */
function looseIn({ page }: Visit): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told: string[] = [];
    while (texts.nextNode()) told.push(texts.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[title], [aria-label]"))
      told.push(element.getAttribute("title") ?? "", element.getAttribute("aria-label") ?? "");
    return told.filter((text) => / [:;?!»%€]|« /.test(text));
  });
}

async function open({ page }: Visit, address: string, name: string, look: Look): Promise<void> {
  const query = new URLSearchParams({ etat: name, lang: look.lang, ...(look.dark ? { sombre: "" } : {}) });
  await page.goto(`${address}etats/etat.html?${query}`);
  await page.locator("main section, main h1, [role=dialog]").first().waitFor();
  if (/ecart|concorde|verifier/.test(name)) await page.locator("#verdict").first().waitFor();
}

describeInBrowser("every state of the pane, drawn", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  describe.each(LOOKS)("$name", (look) => {
    let visit: Visit;
    let address: string;
    beforeAll(async () => {
      const { width, height, forced } = look;
      visit = await bench.visit({
        viewport: { width, height },
        forcedColors: forced ? "active" : "none",
        reducedMotion: "reduce",
      });
      address = new URL("/", visit.page.url()).href;
    });
    afterAll(() => visit.close());

    test.each(Object.keys(STATES))("%s: nothing that axe objects to, nothing cut", async (name) => {
      await open(visit, address, name, look);
      await visit.picture(`etat-${name}-${look.name}`);
      await eventually(() => amissIn(visit.page.mainFrame()), []);
      expect(await outOfPane(visit)).toEqual({ wider: 0, longer: 0 });
      if (look.lang === "fr") expect(await looseIn(visit)).toEqual([]);
      if (VERDICTS.includes(name)) expect(await outOfView(visit)).toEqual([]);
    });

    test("nothing went wrong on the page, and nobody else was asked for anything", () => {
      expect(visit.problems).toEqual([]);
      expect(visit.strangers).toEqual([]);
    });
  });
});
