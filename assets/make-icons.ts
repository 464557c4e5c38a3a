/** `npm run icons`: draws the PNG icons from their SVG, with the Chromium that the machine has. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";

const [assets = "assets", executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium"] =
  process.argv.slice(2);

/** All that Office may show on a ribbon, whatever the screen. */
const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80] as const;

const ICONS: readonly (readonly [name: string, sizes: readonly number[]])[] = [
  ["icon", [...RIBBON, 128]],
  ...["tick", "highlight", "clear", "summary", "pane"].map((name) => [`ribbon/${name}`, RIBBON] as const),
];

async function draw(page: Page, name: string, size: number): Promise<void> {
  const svg = readFileSync(path.join(assets, `${name}.svg`)).toString("base64");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
  );
  writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
}

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  for (const [name, sizes] of ICONS) for (const size of sizes) await draw(page, name, size);
  await browser.close();
}

void drawAll();
