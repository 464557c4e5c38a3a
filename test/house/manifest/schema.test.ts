/**
 * The manifest against the schema that Microsoft published in OfficeDev/office-js-docs-pr, under
 * docs/overview/schemas/taskpane, until February 2020: POINTAGE_SCHEMAS names a folder of these four files. Microsoft's own
 * validation is a service, and what it publishes since stands in [MS-OWEMXML].
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { manifestFor } from "../../support/release-tools";
import { BROKEN } from "./broken-manifests";

const ROOT = path.resolve(__dirname, "../../..");
const FOLDER = process.env["POINTAGE_SCHEMAS"];
const hasValidator = spawnSync("xmllint", ["--version"]).status === 0;
const lacks = [
  ...(FOLDER === undefined ? ["POINTAGE_SCHEMAS names no copy of it"] : []),
  ...(hasValidator ? [] : ["xmllint is not installed"]),
].join(", ");

const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const DEVELOPMENT = "https://localhost:3000";
const released = (address: string): string =>
  manifestFor(manifest, { address, development: DEVELOPMENT, version: "1.4.2" });

/** Imports of the schemas of other add-ins, that were not published beside this one. */
const UNPUBLISHED =
  /<xs:import schemaLocation="(?:ContentAppVersionOverridesV1_0|MailAppVersionOverridesV1_1)\.xsd"[^>]*\/>/g;

/** As they were published no validator takes them: a namespace, a pattern and what other add-ins may hold are amiss. */
function mended(schema: string): string {
  return schema
    .replaceAll("https://www.w3.org/2001/XMLSchema", "http://www.w3.org/2001/XMLSchema")
    .replaceAll("{0,3}?", "{0,3}")
    .replaceAll(UNPUBLISHED, "")
    .replaceAll(/<xs:element ref="(?:contentor|mailor1_1):[\s\S]*?<\/xs:element>/g, "");
}

(lacks === "" ? describe : describe.skip)(
  lacks === "" ? "Microsoft's schema" : `Microsoft's schema (skipped: ${lacks})`,
  () => {
    let temp: string;

    beforeAll(() => {
      temp = mkdtempSync(path.join(os.tmpdir(), "pointage-schema-"));
      for (const name of readdirSync(FOLDER ?? "").filter((each) => each.endsWith(".xsd")))
        writeFileSync(path.join(temp, name), mended(readFileSync(path.join(FOLDER ?? "", name), "utf8")));
    });

    afterAll(() => rmSync(temp, { recursive: true, force: true }));

    /** What the schema says of a manifest, without its place. */
    function said(text: string): string {
      const file = path.join(temp, "manifest.xml");
      writeFileSync(file, text);
      const schema = path.join(temp, "OfficeAppManifestV1_1.xsd");
      const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, file], {
        encoding: "utf8",
      });
      return status === 0 ? "valid" : stderr.replaceAll(`${file}:`, "");
    }

    test.each([
      ["of the repository", manifest],
      ["of development", released(DEVELOPMENT)],
      ["of a release", released("https://outils.exemple.fr/pointage")],
    ])("takes the manifest %s", (_name, text) => {
      expect(said(text)).toBe("valid");
    });

    test.each(BROKEN.filter(({ inSchema }) => inSchema).map((one) => [one.name, one] as const))(
      "objects to %s, as our own rules do",
      (_name, { from, to }) => {
        expect(said(manifest.replace(from, to))).toMatch(/Schemas validity error/);
      },
    );

    test("leaves to our own rules what no schema can see", () => {
      const unseen = BROKEN.filter(({ inSchema }) => !inSchema);
      expect(unseen.filter(({ from, to }) => said(manifest.replace(from, to)) !== "valid")).toEqual([]);
    });
  },
);
