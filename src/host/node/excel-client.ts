import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, Script } from "node:vm";
import type { ClientLibrary } from "../api/client-session";
import { connect } from "../api/client-session";
import { ExcelHost } from "../api/host";
import type { HostOptions } from "../api/host";
import { isSetSupported } from "../api/requirement-set";
import { computeMissing, FormulaEngine, LocalMachine, type Machine } from "../formulas";
import type { WorkbookModel } from "../workbook/model";
import { folderOf } from "./installed-package";
import { engineCode } from "./machines";
import { addNotes } from "./newer-client";

/** What the client library's bundle makes of its global object. */
export interface ClientGlobals {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientLibrary & typeof OfficeExtension;
  readonly Office: unknown;
}

let script: Script | undefined;

/** The client library's text, compiled once. */
function clientScript(): Script {
  const filename = path.join(folderOf("@microsoft/office-js"), "dist", "excel-web-16.00.js");
  script ??= new Script(readFileSync(filename, "utf8"), { filename });
  return script;
}

/** A fresh copy of the unmodified client library, in a browser's bare bones. */
export function loadClient(): ClientGlobals {
  const nothing = (): void => undefined;
  const page = "https://localhost/taskpane.html";
  const document = {
    URL: page,
    location: {},
    cookie: "",
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: nothing,
    body: {},
    head: {},
  };
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    URL,
    document,
    navigator: { userAgent: "node" },
    location: { href: page, search: "", hash: "", hostname: "localhost", protocol: "https:", pathname: "/" },
    addEventListener: nothing,
    attachEvent: nothing,
    XMLHttpRequest: function XMLHttpRequest() {},
  };
  for (const name of ["window", "self", "top", "parent"]) sandbox[name] = sandbox;
  clientScript().runInContext(createContext(sandbox));
  return sandbox as unknown as ClientGlobals;
}

/** An Excel in Node: the client library, the host it speaks to, and the workbook behind. */
export interface ExcelSession {
  /** The library's own namespace: `excel.run(async (context) => …)`. */
  readonly excel: typeof Excel;
  readonly officeExtension: typeof OfficeExtension;
  /** What little of `Office` there is off a page: `context.requirements`, `context.platform`. */
  readonly office: unknown;
  readonly host: ExcelHost;
  readonly model: WorkbookModel;
  readonly formulas: FormulaEngine;
}

/** Opens a session of the client library over a workbook, its formulas computed. */
export function openSession(
  model: WorkbookModel,
  options: HostOptions = {},
  machines: () => Machine = () => new LocalMachine(engineCode),
): ExcelSession {
  const globals = loadClient();
  const formulas = new FormulaEngine(machines);
  model.calculator = formulas;
  computeMissing(model, formulas);
  const host = new ExcelHost(model, options);
  connect(globals.OfficeExtension, host);
  grantSets(globals, host);
  if (isSetSupported(host.platform, "ExcelApi", "1.18")) addNotes(globals.Excel, globals.OfficeExtension);
  return {
    excel: withUndoGroups(globals.Excel, host),
    officeExtension: globals.OfficeExtension,
    office: globals.Office,
    host,
    model,
    formulas,
  };
}

/** What `office.js` tells the library of the Excel that it runs in. */
function grantSets(globals: ClientGlobals, host: ExcelHost): void {
  const requirements = {
    isSetSupported: (name: string, version?: string | number) =>
      isSetSupported(host.platform, name, version === undefined ? undefined : String(version)),
  };
  const platform = { web: "OfficeOnline", desktop: "PC", ipad: "iOS" }[host.platform.name];
  Object.assign(globals, { Office: { ...(globals.Office as object), context: { requirements, platform } } });
}

/** Makes a session the `Excel`, `Office` and `OfficeExtension` of this process, as a page has them; gives what takes it back. */
export function install(session: ExcelSession): () => void {
  const before = {
    Excel: global("Excel"),
    Office: global("Office"),
    OfficeExtension: global("OfficeExtension"),
  };
  Object.assign(globalThis, {
    Excel: session.excel,
    Office: session.office,
    OfficeExtension: session.officeExtension,
  });
  return () => void Object.assign(globalThis, before);
}

function global(name: string): unknown {
  return (globalThis as Record<string, unknown>)[name];
}

/**
 * The pinned library is older than `mergeUndoGroup` (ExcelApi 1.20) and does not send it: where the host has the set, the
 * group is opened and closed around the library's own `run`.
 */
function withUndoGroups(excel: typeof Excel, host: ExcelHost): typeof Excel {
  if (!isSetSupported(host.platform, "ExcelApi", "1.20")) return excel;
  const run = async (...given: readonly unknown[]): Promise<unknown> => {
    const [options] = given;
    const grouped = typeof options === "object" && options !== null && "mergeUndoGroup" in options;
    const libraryRun = excel.run as (...given: readonly unknown[]) => Promise<unknown>;
    if (!grouped || options.mergeUndoGroup !== true) return libraryRun(...given);
    host.editing.openGroup();
    try {
      return await libraryRun(...given);
    } finally {
      host.editing.closeGroup();
    }
  };
  return new Proxy(excel, {
    get: (target, name, self) => (name === "run" ? run : Reflect.get(target, name, self)),
  });
}
