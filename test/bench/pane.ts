/**
 * `npm run bench:pane`: how long the pane takes from the click to the verdict, and from an edit at rest to the verdict of
 * the check that follows, in Chromium over the workbench; and what held the page for more than 50 ms meanwhile. The
 * workbench's own Excel is in these times. `-- --rounds 9 --lines 10000` says how many times, and how large the annex is.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { serve } from "../../src/workbench/server/serve";
import { dossierFiles } from "./dossiers";
import { median, tableText } from "./measures";

const ROOT = path.join(__dirname, "../..");
const SAMPLE = path.join(ROOT, "assets/samples/trois-ecarts");
const CHROMIUM = process.env["POINTAGE_CHROMIUM"] ?? "/usr/bin/chromium";
/** Longer than that and the reader feels it. */
const LONG = 50;

/** One check, as its user waits for it, in milliseconds. */
interface Waited {
  readonly reading: number;
  readonly checking: number;
  readonly drawing: number;
  readonly whole: number;
  /** What held the page, each longer than 50 ms. */
  readonly held: readonly number[];
}

/** A file as the workbench takes it. */
interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Dossier {
  readonly annex: Given;
  readonly documents: readonly Given[];
  /** A cell that holds an amount. */
  readonly cell: string;
}

const option = (name: string, otherwise: number): number =>
  Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) || otherwise;

const sampleFile = (name: string): Given => ({ name, bytes: readFileSync(path.join(SAMPLE, name)) });

/** Runs in the pane: begins to note when each step of the next check shows, and what holds the page. */
function watchCheck(): void {
  const seen: Record<string, number> = {};
  const held: number[] = [];
  const note = (step: string): void => void (seen[step] ??= performance.now());
  const tasks = new PerformanceObserver((list) =>
    held.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
  );
  tasks.observe({ type: "longtask" });
  const changes = new MutationObserver(() => {
    const foot = document.querySelector("footer")?.textContent ?? "";
    if (/Lecture du classeur/.test(foot)) note("reading");
    if (/Comparaison des montants/.test(foot)) note("checking");
    if (seen["reading"] === undefined || /Arrêter/.test(foot)) return;
    note("told");
    if (!document.querySelector("[data-row], #verdict") || seen["shown"] !== undefined) return;
    // Once it is drawn.
    requestAnimationFrame(() => setTimeout(() => note("shown")));
  });
  changes.observe(document.body, { subtree: true, childList: true, characterData: true });
  document
    .querySelector("footer")
    ?.addEventListener("click", () => note("asked"), { capture: true, once: true });
  const end = (): void => [tasks, changes].forEach((watching) => watching.disconnect());
  Object.assign(window, { benched: { seen, held, end } });
}

async function waited(pane: FrameLocator): Promise<Waited> {
  const found = await pane.locator("body").evaluate(async () => {
    const { benched } = window as unknown as {
      benched: { seen: Record<string, number>; held: number[]; end: () => void };
    };
    while (benched.seen["shown"] === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    // Tasks are told late.
    await new Promise((resolve) => setTimeout(resolve, 300));
    benched.end();
    return { seen: benched.seen, held: benched.held };
  });
  const at = (step: string): number => found.seen[step] ?? 0;
  const start = found.seen["asked"] ?? at("reading");
  return {
    reading: at("checking") - start,
    checking: at("told") - at("checking"),
    drawing: at("shown") - at("told"),
    whole: at("shown") - start,
    held: found.held,
  };
}

const main = (pane: FrameLocator) => pane.locator("footer button").filter({ hasText: "Pointer" });

async function dropped(page: Page, pane: FrameLocator, files: readonly Given[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await pane.locator("#pane-body").evaluate((element, sent) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of sent) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, given);
  for (const { name } of files) await pane.getByTitle(name).waitFor();
  await page.waitForTimeout(1_500);
}

/** The first check of a pane just opened, the second, and the one that follows an edit. */
async function oneVisit(browser: Browser, address: string, dossier: Dossier): Promise<readonly Waited[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-addr="A1"]').waitFor();
  const { name, bytes } = dossier.annex;
  await page
    .getByTestId("open-workbook")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.locator(".file-name strong", { hasText: name }).waitFor();
  const pane = page.frameLocator("iframe.pane");
  await main(pane).waitFor();
  await dropped(page, pane, dossier.documents);
  const watch = () => pane.locator("body").evaluate(watchCheck);
  const all: Waited[] = [];
  for (let time = 0; time < 2; time++) {
    await watch();
    await main(pane).click();
    all.push(await waited(pane));
  }
  await watch();
  const box = page.getByRole("textbox", { name: "Adresse de la cellule" });
  await box.fill(dossier.cell);
  await box.press("Enter");
  await page.keyboard.type("1234");
  await page.keyboard.press("Enter");
  all.push(await waited(pane));
  await context.close();
  return all;
}

async function table(browser: Browser, address: string, dossier: Dossier, rounds: number): Promise<string> {
  const visits: (readonly Waited[])[] = [];
  for (let round = 0; round < rounds; round++) visits.push(await oneVisit(browser, address, dossier));
  const rows = ["first check", "again", "after one edit"].map((what, rank) => {
    const own = visits.flatMap((visit) => visit[rank] ?? []);
    const of = (step: keyof Omit<Waited, "held">) => Math.round(median(own.map((one) => one[step])));
    const longest = median(own.map(({ held }) => Math.max(0, ...held)));
    const times = [of("reading"), of("checking"), of("drawing"), of("whole")];
    return [what, ...times, longest, own.flatMap(({ held }) => held).length / own.length];
  });
  return tableText(
    ["ms", "reading", "checking", "drawing", "whole", `longest task > ${LONG}`, "such tasks"],
    rows,
  );
}

async function bench(): Promise<void> {
  const lines = option("lines", 10_000);
  const rounds = option("rounds", 9);
  const server = await serve({
    page: path.join(ROOT, "dist/workbench"),
    pane: path.join(ROOT, "dist/taskpane"),
    clientLibrary: path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
    port: 0,
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  const sample: Dossier = {
    annex: sampleFile("annexe.xlsx"),
    documents: [sampleFile("deliberation.docx"), sampleFile("rapport.txt")],
    cell: "G24",
  };
  const files = dossierFiles({ lines, linesOfOne: 10, faults: 10 });
  const large: Dossier = {
    annex: { name: "annexe.xlsx", bytes: files["annexe.xlsx"] },
    documents: (["deliberation.docx", "rapport.docx"] as const).map((name) => ({ name, bytes: files[name] })),
    cell: "G24",
  };
  console.log(
    `### The sample, medians of ${rounds}\n\n${await table(browser, server.address, sample, rounds)}\n`,
  );
  console.log(`### ${lines} lines, medians of 3\n\n${await table(browser, server.address, large, 3)}\n`);
  await browser.close();
  await server.close();
}

void bench();
