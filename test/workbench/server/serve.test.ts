import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { isAskedHere } from "../../../src/workbench/server/answering";
import { serve, type ServedWorkbench } from "../../../src/workbench/server/serve";

let root = "";
let served: ServedWorkbench;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "pointage-served-"));
  for (const folder of ["page", "pane", "office"]) {
    mkdirSync(path.join(root, folder));
    writeFileSync(path.join(root, folder, "index.html"), "<html><head></head></html>");
  }
  writeFileSync(path.join(root, "secret.txt"), "secret");
  for (const folder of ["page", "pane", "office"])
    symlinkSync(path.join(root, "secret.txt"), path.join(root, folder, "lien.txt"));
  const of = (folder: string) => path.join(root, folder);
  served = await serve({ page: of("page"), pane: of("pane"), clientLibrary: of("office"), port: 0 });
});

afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly policy: string;
}

/** Asks as no browser would: the address and the headers as given. */
function ask(
  origin: string,
  address: string,
  more: { host?: string; method?: string } = {},
): Promise<Answer> {
  const { port } = new URL(origin);
  const headers = more.host === undefined ? {} : { host: more.host };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: address, method: more.method ?? "GET", headers });
    asked.on("response", (response) => {
      let body = "";
      response.on("data", (data: Buffer) => (body += data.toString()));
      const policy = response.headers["content-security-policy"] ?? "";
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body, policy: String(policy) }));
    });
    asked.on("error", reject).end();
  });
}

test.each(["evil.example", "evil.example:4310", "localhost.evil.example", "127.0.0.1.nip.io"])(
  "a page of %j that had its name point here gets nothing",
  async (host) => {
    const answers = await Promise.all(
      [served.address, served.paneOrigin].map((origin) => ask(origin, "/index.html", { host })),
    );
    for (const { status, body } of answers) {
      expect([400, 421]).toContain(status);
      expect(body).toBe("");
    }
  },
);

test.each(["localhost", "localhost:4310", "127.0.0.1:1", "[::1]:4310", "LOCALHOST"])(
  "%s is this computer",
  (host) => {
    expect(isAskedHere(host)).toBe(true);
  },
);

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/..%5csecret.txt",
  "/office/..%2f..%2fsecret.txt",
  "/lien.txt",
  "/office/lien.txt",
  "/%00/../../secret.txt",
  "/....//secret.txt",
  "/%",
  "/%ff/secret.txt",
])("%s leads out of no folder", async (address) => {
  for (const origin of [served.address, served.paneOrigin]) {
    const { status, body } = await ask(origin, address);
    expect(body).not.toContain("secret");
    expect(status).toBe(404);
  }
});

test("nothing but reading is answered, and what is served may load from itself alone", async () => {
  expect((await ask(served.address, "/index.html", { method: "POST" })).status).toBe(404);
  for (const origin of [served.address, served.paneOrigin]) {
    const { status, policy } = await ask(origin, "/index.html");
    expect(status).toBe(200);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; /);
    expect(policy).toContain("base-uri 'none'; form-action 'none'; frame-ancestors");
    expect(policy).not.toContain("unsafe-eval'; script");
    expect(policy).not.toMatch(/https?:\/\/(?!localhost:)/);
  }
});
