import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { contentType } from "./content-types";
import { ownScript, scriptBeside } from "./frame-scripts";
import { TRUST_PAGE, TRUST_SCRIPT } from "./trust-page";

/** A file as it goes to the browser. */
export interface Served {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** Finds what an address names; undefined for what is not there. */
export type FindFile = (address: string) => Promise<Served | undefined>;

/** A file under a folder, and nothing beside it, nor what a link of the folder points to beside it. */
async function under(folder: string, address: string): Promise<Served | undefined> {
  const file = path.join(folder, path.normalize(`/${address}`));
  try {
    const inside = (await realpath(folder)) + path.sep;
    if (!(await realpath(file)).startsWith(inside)) return undefined;
    return { type: contentType(file), body: await readFile(file) };
  } catch {
    return undefined;
  }
}

/** The files of the pane as it was built, the client library from Microsoft's address: what Excel itself loads. */
export function builtFiles(built: string): FindFile {
  return (address) => under(built, address);
}

/** The files of the workbench's page. `built` is the folder it was built in. */
export function pageFiles(built: string, paneOrigin: string): FindFile {
  return async (address) => {
    const found = await under(built, address === "/" ? "index.html" : address);
    if (!found?.type.startsWith("text/html")) return found;
    return { ...found, body: asText(found.body).replaceAll("%PANE_ORIGIN%", paneOrigin) };
  };
}

/** Where Microsoft serves the client library, and where it is served here. */
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE = "/office/";

/**
 * The files of the pane as it was built, and the client library from its package. Nothing of the pane changes but the
 * address that it loads the library from; a script of the workbench's own stands beside its pages where one is needed.
 */
export function paneFiles(built: string, clientLibrary: string, pageOrigin: string): FindFile {
  return async (address) => {
    const own = ownScript(address, pageOrigin);
    if (own !== undefined) return { type: contentType(address), body: own };
    if (!address.startsWith(OFFICE)) {
      const found = await under(built, address);
      if (!found?.type.startsWith("text/html")) return found;
      const page = asText(found.body).replaceAll(MICROSOFT, OFFICE);
      const beside = scriptBeside(address);
      if (beside === undefined) return { ...found, body: page };
      return { ...found, body: page.replace("</head>", `<script src="${beside}"></script></head>`) };
    }
    const inside = address.slice(OFFICE.length);
    const type = contentType(inside);
    if (inside === "AgaveErrorUX/index.html") return { type, body: TRUST_PAGE };
    if (inside === "AgaveErrorUX/trust.js") return { type, body: TRUST_SCRIPT };
    return under(clientLibrary, inside);
  };
}

function asText(body: Uint8Array | string): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}
