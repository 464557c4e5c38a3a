import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  FrameLocator,
  Locator,
  Page,
} from "playwright-core";
import { TRUST_PAGE } from "../../../src/workbench/server/trust-page";
import { serve } from "../../../src/workbench/server/serve";
import type { ServedWorkbench } from "../../../src/workbench/server/serve";

export const ROOT = path.resolve(__dirname, "../../..");
export const SAMPLES = path.join(ROOT, "assets/samples");
export const WIRE_PANE = path.join(__dirname, "wire-pane");
/** A pane with nothing in it. */
export const NO_PANE = path.join(__dirname, "no-pane");
/** Both as they were built, here or where the variables say. */
export const PANE = process.env["POINTAGE_PANE"] ?? path.join(ROOT, "dist/taskpane");
const PAGE = process.env["POINTAGE_PAGE"] ?? path.join(ROOT, "dist/workbench");
const ARTEFACTS = path.join(ROOT, ".artefacts");
const CHROMIUM = process.env["POINTAGE_CHROMIUM"] ?? "/usr/bin/chromium";

/** Tests that drive a real browser; where there is none they are skipped, and say so. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) describe(name, tests);
  else describe.skip(`${name} (skipped: no Chromium at ${CHROMIUM}, set POINTAGE_CHROMIUM)`, tests);
}

/** The workbench in a browser, over a pane of one's choice. */
export class Bench {
  private server: ServedWorkbench | undefined;
  private browser: Browser | undefined;

  /** `paneAt`: where another server holds the pane already. */
  constructor(
    private readonly pane: string,
    private readonly paneAt?: string,
  ) {}

  async start(): Promise<void> {
    if (!existsSync(path.join(PAGE, "index.html"))) {
      execFileSync("npm", ["run", "build:workbench"], { cwd: ROOT, stdio: "ignore" });
    }
    this.server = await serve({
      page: PAGE,
      pane: this.pane,
      clientLibrary: path.join(ROOT, "node_modules/@microsoft/office-js/dist"),
      ...(this.paneAt === undefined ? {} : { paneAt: this.paneAt }),
      port: 0,
    });
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.server?.close();
  }

  /** Opens the page as a visitor who was never there. */
  async visit(options: BrowserContextOptions = {}, query = ""): Promise<Visit> {
    if (!this.browser || !this.server) throw new Error("start() comes first");
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "fr-FR",
      acceptDownloads: true,
      ...options,
    });
    if (this.paneAt !== undefined) await microsoftAnswers(context);
    const page = await context.newPage();
    const visit = new Visit(page, [new URL(this.server.address).origin, this.server.paneOrigin]);
    await page.goto(this.server.address + query);
    await page.locator('[data-addr="A1"]').waitFor();
    return visit;
  }
}

/** The user trusts the page that shows the pane. */
const TRUST_SCRIPT = `addEventListener("message", ({ source, origin }) => {
  if (source === parent) parent.postMessage(JSON.stringify({ hostUserTrusted: true }), origin);
});`;

/** Microsoft's address gives what its package holds: nothing of the pane is changed to load its library. */
async function microsoftAnswers(context: BrowserContext): Promise<void> {
  const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/";
  await context.route(`${hosted}**`, (route) => {
    const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    if (name === "AgaveErrorUX/index.html")
      return route.fulfill({ contentType: "text/html", body: TRUST_PAGE });
    if (name === "AgaveErrorUX/trust.js")
      return route.fulfill({ contentType: "application/javascript", body: TRUST_SCRIPT });
    return route.fulfill({ path: path.join(ROOT, "node_modules/@microsoft/office-js/dist", name) });
  });
}

/** One visitor's page, with what went wrong on it and where it reached. */
export class Visit {
  /** What was asked of anybody but the workbench's own servers. */
  readonly strangers: string[] = [];
  /** Errors of the page or of the pane, and what its policy refused. */
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    own: readonly string[],
  ) {
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && protocol !== "blob:" && !own.includes(origin))
        this.strangers.push(request.url());
    });
    page.on("pageerror", (error) => this.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.problems.push(message.text());
    });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe.pane");
  }

  get grid(): Locator {
    return this.page.getByRole("grid");
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-addr="${address}"]`);
  }

  /** Selects a cell by clicking on it, and types in it. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Selects a cell by its address, wherever it is. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByRole("textbox", { name: /Adresse de la cellule|Address of the cell/ });
    await box.fill(address);
    await box.press("Enter");
  }

  /** Opens a file of one's own. */
  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByTestId("open-workbook").setInputFiles(file);
    const name = typeof file === "string" ? path.basename(file) : file.name;
    await this.page.locator(".file-name strong", { hasText: name }).waitFor();
  }

  /** Lets files go over an element of the page, or of a frame of it. */
  async dropOn(
    target: Locator,
    files: readonly { readonly name: string; readonly bytes: Buffer }[],
  ): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") }));
    await target.evaluate((element, sent) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      for (const type of ["dragenter", "dragover", "drop"]) {
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    }, given);
  }

  /** Saves a copy and opens it again: in a folder of its own, as other tests save theirs under the same name meanwhile. */
  async saveAndReopen(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: /Enregistrer une copie|Save a copy/ }).click(),
    ]);
    const file = path.join(mkdtempSync(path.join(tmpdir(), "pointage-copy-")), download.suggestedFilename());
    await download.saveAs(file);
    await this.openFile(file);
    return file;
  }

  /** Keeps a picture of the page, for people to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(ARTEFACTS, { recursive: true });
    // What comes and goes gently is to be seen where it ends.
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: path.join(ARTEFACTS, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
