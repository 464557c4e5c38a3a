import { createServer } from "node:http";
import type { Server } from "node:http";
import { answering } from "./answering";
import { close, listen, portOf } from "./listening";
import { pagePolicy, panePolicy } from "./policies";
import { pageFiles, paneFiles } from "./served-files";
import type { FindFile } from "./served-files";

/** What is served, and where. */
export interface ServeOptions {
  /** The folder of the built page. */
  readonly page: string;
  /** The folder of the built pane. */
  readonly pane: string;
  /** The folder `dist` of @microsoft/office-js. */
  readonly clientLibrary: string;
  /** Where another server holds the pane: then none is started for it. */
  readonly paneAt?: string;
  /** The page's port; the pane's is the next. 0 for any two that are free. */
  readonly port: number;
}

/** The workbench, as long as it is served. */
export interface ServedWorkbench {
  /** What to open in a browser. */
  readonly address: string;
  readonly paneOrigin: string;
  close(): Promise<void>;
}

/**
 * Serves the page and the pane, each from its own origin as in Excel on the web. Plain http: browsers hold localhost for
 * secure, and no certificate needs to be trusted.
 */
export async function serve({
  page,
  pane,
  clientLibrary,
  paneAt,
  port,
}: ServeOptions): Promise<ServedWorkbench> {
  const pageServer = createServer();
  const paneServer = createServer();
  await listen(pageServer, port);
  try {
    if (paneAt === undefined) await listen(paneServer, port === 0 ? 0 : port + 1);
  } catch (cause) {
    await close(pageServer);
    throw cause;
  }
  const pageOrigin = `http://localhost:${portOf(pageServer)}`;
  const paneOrigin = paneAt ?? `http://localhost:${portOf(paneServer)}`;
  const policyOfPage = (address: string): string =>
    // The pane's states are panes in frames of this origin.
    address.startsWith("/etats/") ? panePolicy(pageOrigin) : pagePolicy(paneOrigin);
  answerWith(pageServer, pageFiles(page, paneOrigin), policyOfPage);
  answerWith(paneServer, paneFiles(pane, clientLibrary, pageOrigin), () => panePolicy(pageOrigin));
  return {
    address: `${pageOrigin}/`,
    paneOrigin,
    close: async () => {
      await Promise.all([close(pageServer), ...(paneAt === undefined ? [close(paneServer)] : [])]);
    },
  };
}

function answerWith(server: Server, find: FindFile, policyOf: (address: string) => string): void {
  server.on(
    "request",
    answering(find, (address) => ({
      "content-security-policy": policyOf(address),
      // Page and pane each in a process of its own: one that is busy does not hold up the other.
      "origin-agent-cluster": "?1",
      "referrer-policy": "no-referrer",
    })),
  );
}
