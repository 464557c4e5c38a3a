import type { RequestListener } from "node:http";
import type { FindFile } from "./served-files";

/** What every answer says beside the file's own type. */
export type Headers = Readonly<Record<string, string>>;

/** Whether a request names this computer itself, at whatever port. */
export function isAskedHere(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? "");
}

/** What a request asks for; undefined where it is written as no address is. */
function addressOf(url: string | undefined): string | undefined {
  try {
    return decodeURIComponent(new URL(url ?? "/", "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

/** Answers requests with the files that an address names; whatever is not there is 404. */
export function answering(find: FindFile, headersOf: (address: string) => Headers): RequestListener {
  return (request, response) => {
    void (async () => {
      if (!isAskedHere(request.headers.host)) {
        // A page of the web that had its name point here would otherwise read what is served.
        response.writeHead(421, { "content-type": "text/plain; charset=utf-8", connection: "close" }).end();
        return;
      }
      const address = addressOf(request.url);
      const isRead = request.method === "GET" || request.method === "HEAD";
      const found = isRead && address !== undefined ? await find(address) : undefined;
      response.writeHead(found ? 200 : 404, {
        "content-type": found?.type ?? "text/plain; charset=utf-8",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        ...headersOf(address ?? "/"),
      });
      response.end(found?.body ?? "");
    })().catch(() => response.destroy());
  };
}
