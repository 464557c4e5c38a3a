import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { DossierNamed } from "./arguments";
import { Refusal } from "./refusal";

/** A file of a dossier, and what the user said it is (null: its content tells). */
export interface DossierFile {
  /** Where to read it. */
  readonly path: string;
  /** As the user knows it: its name in the folder, or as given to an option. */
  readonly name: string;
  readonly role: "annex" | "deliberation" | "report" | null;
  readonly kind: "workbook" | "document";
}

/** The files of one dossier, in alphabetical order, and what its folder holds that is left aside. */
export interface DossierFiles {
  readonly files: readonly DossierFile[];
  readonly ignored: readonly string[];
}

const WORKBOOKS = new Set([".xlsx", ".xlsm", ".ods"]);
const DOCUMENTS = new Set([".docx", ".docm", ".odt", ".pdf", ".txt", ".csv"]);

/** Formats that officers do keep such files in, and that cannot be read well: told, never passed over. */
const OLD_WORKBOOKS = new Set([".xls", ".xlsb"]);
const OLD_DOCUMENTS = new Set([".doc", ".rtf"]);

/** A dossier of the largest council has some tens. */
const MOST_FILES = 300;

type Named = Pick<DossierNamed, "annex" | "deliberation" | "report">;

/** Finds the files of a dossier: a folder's own (not those of its folders), or one workbook; then those that options name. */
export async function gather(dossier: string, named: Named): Promise<DossierFiles> {
  const found = await stat(dossier).catch(() => undefined);
  if (!found) throw new Refusal(dossier, "missing");
  const folder = found.isDirectory() ? dossier : null;
  if (folder === null && !found.isFile()) throw new Refusal(dossier, "unreadable");
  const own = folder === null ? { files: [await oneWorkbook(dossier)], ignored: [] } : await filesIn(folder);
  const chosen = await filesNamed(named, folder);
  const files = [...own.files.filter((file) => !chosen.some((other) => sameFile(file, other))), ...chosen];
  if (!files.some((file) => file.kind === "workbook")) throw await withoutWorkbook(dossier);
  return { files, ignored: own.ignored };
}

async function filesIn(folder: string): Promise<DossierFiles> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Refusal(folder, "unreadable");
  });
  const files: DossierFile[] = [];
  const ignored: string[] = [];
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const temporary = entry.name.startsWith(".") || entry.name.startsWith("~$");
    const aside = temporary || isConverted(entry.name, names) || !(await isPlainFile(file));
    const kind = aside ? undefined : kindOf(file);
    if (kind) files.push({ path: file, name: entry.name, role: null, kind });
    else ignored.push(entry.name);
  }
  if (files.length > MOST_FILES) throw new Refusal(folder, "too-many-files", { count: files.length });
  return { files, ignored };
}

/** Whether a file has beside it its copy in the format of today's Office, or any that is read where its own is not. */
function isConverted(name: string, names: ReadonlySet<string>): boolean {
  const { name: stem, ext } = path.parse(name);
  const copies = copiesOf(ext.toLowerCase());
  return [...copies].some((copy) => names.has(`${stem.toLowerCase()}${copy}`));
}

function copiesOf(extension: string): Iterable<string> {
  if (extension === ".ods") return [".xlsx", ".xlsm"];
  if (extension === ".odt") return [".docx", ".docm"];
  return OLD_WORKBOOKS.has(extension) ? WORKBOOKS : OLD_DOCUMENTS.has(extension) ? DOCUMENTS : [];
}

/** Links are followed. A pipe or a device would never end; a link to nothing is told when it is read. */
async function isPlainFile(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ?? true;
}

/** Undefined for a type that has no place in a dossier. Throws for one that has, and cannot be read. */
function kindOf(file: string): DossierFile["kind"] | undefined {
  const extension = path.extname(file).toLowerCase();
  if (WORKBOOKS.has(extension)) return "workbook";
  if (DOCUMENTS.has(extension)) return "document";
  if (OLD_WORKBOOKS.has(extension)) throw new Refusal(file, "old-workbook", { extension });
  if (OLD_DOCUMENTS.has(extension)) throw new Refusal(file, "old-document", { extension });
  return undefined;
}

async function oneWorkbook(file: string): Promise<DossierFile> {
  if (kindOf(file) !== "workbook") throw new Refusal(file, "not-a-dossier");
  return { path: file, name: path.basename(file), role: null, kind: "workbook" };
}

async function filesNamed(named: Named, folder: string | null): Promise<readonly DossierFile[]> {
  const files: DossierFile[] = [];
  for (const role of ["annex", "deliberation", "report"] as const) {
    const name = named[role];
    if (name === null) continue;
    const file = await locate(name, folder);
    const kind = kindOf(file);
    if (!kind || (role === "annex" && kind !== "workbook")) throw new Refusal(name, `not-for-${role}`);
    files.push({ path: file, name: path.basename(name), role, kind });
  }
  return files;
}

/** A name given to an option is looked for in the dossier first, so that one command serves several dossiers. */
async function locate(name: string, folder: string | null): Promise<string> {
  const places = folder === null || path.isAbsolute(name) ? [name] : [path.join(folder, name), name];
  for (const place of places) {
    const found = await stat(place).catch(() => undefined);
    if (found?.isFile()) return place;
  }
  throw new Refusal(name, "missing");
}

function sameFile(a: DossierFile, b: DossierFile): boolean {
  return path.resolve(a.path) === path.resolve(b.path);
}

/** A folder of dossiers is a likely slip: the remedy is another. */
async function withoutWorkbook(dossier: string): Promise<Refusal> {
  const entries = await readdir(dossier, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).length;
  const documents = entries.length - folders;
  return new Refusal(dossier, folders > 0 && documents === 0 ? "only-folders" : "no-workbook");
}
