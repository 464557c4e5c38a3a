/**
 * `npm run bench`: how a check's time and memory grow with the dossier, stage by stage, and how they stand to floors
 * measured in turn with them. Prints the tables of the README. `-- --largest 10000` leaves larger dossiers out.
 */
import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { suitEngine } from "../../src/cli/engine-settings";
import { openDocument } from "../../src/documents";
import { dossierFiles, longDocument, type DossierSize } from "./dossiers";
import { decimalPass, inflateAndParse, openerOfExceljs, textByPdfjs } from "./floors";
import { AMOUNTS, inferFor } from "./mappings";
import { apart, collect, cpuOf, exponent, interleaved, median, tableText, tellParent } from "./measures";
import { checkByStages, checkFiles, sheetsOf, type Stage } from "./stages";

type Ratios = Awaited<ReturnType<typeof interleaved>>;

const SAMPLE = path.join(__dirname, "../../assets/samples/trois-ecarts");
const COMMAND = path.join(__dirname, "../cli/pointage.js");
/** Lines of documents of a hundred and of four hundred pages. */
const PAGES = { 100: 5_600, 400: 22_400 } as const;

const largest = Number(process.argv[process.argv.indexOf("--largest") + 1]) || 100_000;
const SIZES = [100, 1_000, 10_000, 100_000].filter((lines) => lines <= largest);

/** Each measure that has a process of its own, by name. */
const MEASURES: Readonly<Record<string, (...args: readonly string[]) => unknown>> = {
  stages: async (lines = "", linesOfOne = "", faults = "", rounds = "") => {
    const files = dossierFiles(sizeOf(lines, linesOfOne, faults));
    const times = new Map<Stage, number[]>();
    for (let round = 0; round < Number(rounds); round++) {
      await checkByStages(files, (stage, step) => {
        collect();
        return timed(step, (ms) => times.set(stage, [...(times.get(stage) ?? []), ms]));
      });
    }
    return Object.fromEntries([...times].map(([stage, own]) => [stage, median(own)]));
  },
  floors: async (lines = "", linesOfOne = "") => {
    const files = dossierFiles(sizeOf(lines, linesOfOne, "0"));
    const annex = files["annexe.xlsx"];
    const exceljs = await openerOfExceljs();
    const amounts = sheetsOf(files).flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (value.kind === "number" ? [value.value] : [])),
    );
    return interleaved(
      {
        "the whole check": () => checkFiles(files),
        "opening by our reader": () => sheetsOf(files),
        ...(exceljs && { "opening by exceljs": () => exceljs(annex) }),
        "inflate and parse its XML (saxes)": () => inflateAndParse(annex, "xl/worksheets/sheet1.xml"),
        "one pass of decimal.js": () => decimalPass(amounts),
      },
      5,
    );
  },
  memory: async (what = "", lines = "", linesOfOne = "") => {
    const files = dossierFiles(sizeOf(lines, linesOfOne, "0"));
    if (what === "check") await checkFiles(files);
    if (what === "open") sheetsOf(files);
    if (what === "exceljs") await (await openerOfExceljs())?.(files["annexe.xlsx"]);
    return null;
  },
  documents: async (format = "", lines = "") => {
    const kind = format === "pdf" ? "pdf" : "docx";
    const bytes = longDocument(kind, Number(lines));
    const floor =
      kind === "pdf" ? () => textByPdfjs(bytes) : () => inflateAndParse(bytes, "word/document.xml");
    return interleaved({ open: () => openDocument(bytes.slice(), `long.${kind}`), floor }, 3);
  },
  sitting: async () => {
    const times: number[] = [];
    for (let rank = 0; rank < 100; rank++) {
      const files = dossierFiles({ lines: 300 + rank, linesOfOne: 10, faults: rank % 4 });
      times.push(await cpuOf(() => checkFiles(files)));
      if (rank === 9) collect();
    }
    return [median(times.slice(10, 30)), median(times.slice(80))];
  },
  mapping: async (operations = "", codes = "", kind = "") => {
    const centsOf = AMOUNTS[kind] ?? (() => 0);
    return cpuOf(() => inferFor(Number(operations), Number(codes), centsOf));
  },
};

function timed<T>(step: () => T, tell: (ms: number) => void): T {
  const before = process.cpuUsage();
  const end = (): void => {
    const { user, system } = process.cpuUsage(before);
    tell((user + system) / 1000);
  };
  const result = step();
  if (result instanceof Promise) return result.finally(end) as T;
  end();
  return result;
}

function sizeOf(lines: string, linesOfOne: string, faults: string): DossierSize {
  return { lines: Number(lines), linesOfOne: Number(linesOfOne), faults: Number(faults) };
}

function stagesTable(linesOfOne: number, faults: number): void {
  const measured = SIZES.map((lines) =>
    apart<Record<Stage, number>>("stages", lines, linesOfOne, faults, lines < 10_000 ? 5 : 1),
  );
  const [from, to] = [SIZES.indexOf(1_000), SIZES.length - 1];
  const growth = (values: readonly number[]): number =>
    exponent(values[from] ?? 1, values[to] ?? 1, [SIZES[from] ?? 1, SIZES[to] ?? 1]);
  const stages = Object.keys(measured[0]?.value ?? {}) as Stage[];
  const rows = stages.map((stage): [string, number[]] => [stage, measured.map(({ value }) => value[stage])]);
  print(
    `### ${linesOfOne} lines an operation, ${faults} faults (ms of processor time)`,
    tableText(
      ["stage", ...SIZES.map((lines) => `${lines} lines`), "exponent"],
      rows.map(([stage, times]) => [stage, ...times, growth(times)]),
    ),
  );
}

function floorsTable(): void {
  const lines = Math.min(50_000, largest);
  const ratios = apart<Ratios>("floors", lines, 10).value;
  const base = apart("memory", "nothing", lines, 10).peak;
  const memory = ["check", "open", "exceljs"].map((what) => apart("memory", what, lines, 10).peak - base);
  print(
    `### ${lines} lines against floors, in turn`,
    tableText(
      ["", "ms", "× the whole check", "MB above the dossier itself"],
      Object.entries(ratios).map(([name, { ms, ratio }], rank) => [name, ms, ratio, memory[rank] ?? ""]),
    ),
  );
}

function documentsTable(): void {
  const rows = (["docx", "pdf"] as const).flatMap((format) => {
    const [short, long] = [100, 400].map(
      (pages) => apart<Ratios>("documents", format, PAGES[pages as 100]).value,
    );
    const [a, b] = [short?.["open"]?.ms ?? 1, long?.["open"]?.ms ?? 1];
    const over = 1 / (long?.["floor"]?.ratio ?? 1);
    return [[`.${format}`, a, b, exponent(a, b, [1, 4]), over]];
  });
  print(
    "### Documents (ms; over: pdf.js alone, or inflating and parsing the .docx)",
    tableText(["", "100 pages", "400 pages", "exponent", "× the floor"], rows),
  );
}

function mappingTable(): void {
  const sizes = [
    [40, 20],
    [200, 60],
    [1_000, 500],
  ] as const;
  const rows = Object.keys(AMOUNTS).map((kind) => [
    kind,
    ...sizes.map(([operations, codes]) => apart<number>("mapping", operations, codes, kind).value),
  ]);
  print("### Mapping (ms, cold)", tableText(["amounts", ...sizes.map(([a, b]) => `${a} × ${b}`)], rows));
}

function commandTable(): void {
  const wall = (args: readonly string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, args);
    return performance.now() - start;
  };
  const rounds = Array.from(
    { length: 11 },
    () => [wall(["-e", "0"]), wall([COMMAND, "check", SAMPLE])] as const,
  );
  const [early = 0, late = 0] = apart<readonly number[]>("sitting").value;
  print(
    "### The command, and many dossiers in a row",
    tableText(
      ["", "ms"],
      [
        ["node -e 0", median(rounds.map(([node]) => node))],
        ["pointage check, the sample", median(rounds.map(([, command]) => command))],
        ["a dossier of 300 lines, the 10th to the 30th of a sitting", early],
        ["the last twenty of a hundred", late],
      ],
    ),
  );
}

function print(...texts: readonly string[]): void {
  console.log(`${texts.join("\n\n")}\n`);
}

async function main(): Promise<void> {
  suitEngine();
  const [measure = "", ...args] = process.argv.slice(2);
  const own = MEASURES[measure];
  if (own) return tellParent(await own(...args));
  const [processor] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  print(`Node ${process.version}, ${cpus().length} × ${processor?.model ?? "?"}, ${gigabytes} GB`);
  floorsTable();
  for (const linesOfOne of [10, 1_000]) stagesTable(linesOfOne, 0);
  commandTable();
  mappingTable();
  documentsTable();
  for (const faults of [50, 10, 1]) stagesTable(10, faults);
}

void main();
