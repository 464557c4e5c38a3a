import { createServer } from "node:http";
import type { Server } from "node:http";
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

/** This computer alone: nobody else on the network is answered. */
const HERE = "127.0.0.1";

/**
 * Serves the page and the pane, each from its own origin as in Excel on the web. Plain http: browsers hold localhost for
 * secure, and no certificate needs to be trusted.
 */
export async function serve({ page, pane, clientLibrary, port }: ServeOptions): Promise<ServedWorkbench> {
  const pageServer = createServer();
  const paneServer = createServer();
  await listen(pageServer, port);
  try {
    await listen(paneServer, port === 0 ? 0 : port + 1);
  } catch (cause) {
    await close(pageServer);
    throw cause;
  }
  const pageOrigin = `http://localhost:${portOf(pageServer)}`;
  const paneOrigin = `http://localhost:${portOf(paneServer)}`;
  answerWith(pageServer, pageFiles(page, paneOrigin), pagePolicy(paneOrigin));
  answerWith(paneServer, paneFiles(pane, clientLibrary, pageOrigin), panePolicy(pageOrigin));
  return {
    address: `${pageOrigin}/`,
    paneOrigin,
    close: async () => {
      await Promise.all([close(pageServer), close(paneServer)]);
    },
  };
}

function answerWith(server: Server, find: FindFile, policy: string): void {
  server.on("request", (request, response) => {
    void (async () => {
      const address = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      const found = request.method === "GET" ? await find(address) : undefined;
      response.writeHead(found ? 200 : 404, {
        "content-type": found?.type ?? "text/plain; charset=utf-8",
        "content-security-policy": policy,
        "cache-control": "no-store",
        // Page and pane each in a process of its own: one that is busy does not hold up the other.
        "origin-agent-cluster": "?1",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
      response.end(found?.body ?? "");
    })().catch(() => response.destroy());
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HERE, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
