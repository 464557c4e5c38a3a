import { transformSync } from "@swc/core";
import { blankSession, type ExcelSession } from "../../support/excel-client";
import { watchedPromise } from "./watched-promise";

/** What running every handler of an official snippet came to. */
export interface SnippetOutcome {
  readonly name: string;
  /** What each handler that failed said: "setup: NotImplemented TableRowCollection.add". */
  readonly failures: readonly string[];
}

/** The program in a snippet's file: the block under `script:`, without its indent. */
export function scriptOf(yaml: string): string {
  const block = /^script:\s*\n\s+content: \|-?\s*\n([\s\S]*?)\n\s+language:/m.exec(yaml)?.[1] ?? "";
  const indent = /^ +/.exec(block)?.[0] ?? "";
  return block.replaceAll(new RegExp(`^${indent}`, "gm"), "");
}

interface Handler {
  readonly id: string;
  readonly act: () => unknown;
}

/** Only so much of a page as snippets touch: elements that take a handler and hold a value. */
function pageOf(handlers: Handler[]) {
  const elements = new Map<string, Record<string, unknown>>();
  const element = (id: string): Record<string, unknown> => {
    const known = elements.get(id);
    if (known) return known;
    const made: Record<string, unknown> = {
      value: "1",
      checked: true,
      style: {},
      files: [],
      innerHTML: "",
      textContent: "1",
      appendChild: () => undefined,
      append: () => undefined,
      setAttribute: () => undefined,
      remove: () => undefined,
      focus: () => undefined,
      classList: { add: () => undefined, remove: () => undefined },
      addEventListener: (event: string, act: () => unknown) => {
        if (event === "click") handlers.push({ id, act });
      },
    };
    elements.set(id, made);
    return made;
  };
  return {
    getElementById: element,
    querySelector: element,
    querySelectorAll: () => [],
    createElement: () => element(`made-${elements.size}`),
    body: element("body"),
  };
}

/** Runs a snippet in an Excel of its own: what sets it up first, then the other handlers in their order. */
export async function runSnippet(name: string, yaml: string): Promise<SnippetOutcome> {
  const { code } = transformSync(scriptOf(yaml), {
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2016" },
    module: { type: "commonjs" },
  });
  const session = blankSession({ set: "1.20", platform: "desktop", locale: "en-US" }, "Sheet1");
  const handlers: Handler[] = [];
  const said: string[] = [];
  const quiet = {
    log: () => undefined,
    info: () => undefined,
    table: () => undefined,
    warn: () => undefined,
  };
  // "async" of older programs: what it promises is ours to watch.
  const promises = watchedPromise((error) => said.push(wordsOf(error)));
  const globals = {
    Promise: promises,
    Excel: withPromises(session, promises),
    Office: { ...(session.office as object), onReady: (act: () => unknown) => act() },
    OfficeExtension: session.officeExtension,
    document: pageOf(handlers),
    window: {},
    console: { ...quiet, error: (error: unknown) => said.push(wordsOf(error)) },
    exports: {},
  };
  const program = new Function(...Object.keys(globals), code) as (...given: unknown[]) => void;
  const failures: string[] = [];
  try {
    program(...Object.values(globals));
  } catch (error) {
    failures.push(`loading: ${wordsOf(error)}`);
  }
  const first = handlers.filter(({ id }) => /set-?up/i.test(id));
  for (const { id, act } of [...first, ...handlers.filter((one) => !first.includes(one))]) {
    said.length = 0;
    try {
      await act();
    } catch (error) {
      said.push(wordsOf(error));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
    failures.push(...said.map((words) => `${id}: ${words}`));
  }
  failures.push(...session.host.ownFaults.map((fault) => `our own fault: ${wordsOf(fault)}`));
  return { name, failures };
}

/** The library with its own promises watched too. */
function withPromises({ excel }: ExcelSession, promises: PromiseConstructor): typeof Excel {
  const context = excel.RequestContext.prototype;
  const { sync } = context;
  context.sync = function synced<T>(this: Excel.RequestContext, passThrough?: T): Promise<T> {
    return promises.resolve(sync.call(this, passThrough) as PromiseLike<T>);
  };
  const watched =
    (call: (...given: readonly unknown[]) => PromiseLike<unknown>) =>
    (...given: readonly unknown[]): Promise<unknown> =>
      promises.resolve(call(...given));
  return new Proxy(excel, {
    get: (target, name, self) => {
      const member: unknown = Reflect.get(target, name, self);
      return name === "run" || name === "createWorkbook"
        ? watched(member as Parameters<typeof watched>[0])
        : member;
    },
  });
}

function wordsOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { code, message, debugInfo } = error as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  return [code, debugInfo?.errorLocation, message].filter((part) => part).join(" ");
}
