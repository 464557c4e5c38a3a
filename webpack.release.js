/**
 * What is put on a server for users: `npm run package -- --env baseUrl=https://… [--env support=adresse]` fills
 * dist/package. The parts of the release before stay beside the new ones: a pane that is open meanwhile still finds its own.
 */
const { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { URL } = require("node:url");

/** The add-in's id while it is developed: it is installed beside the one that users have. */
const DEVELOPMENT_ID = "0d3c7a52-9a7e-4a0e-8f0b-6f7c2d1e9b35";
/** English at large: Office shows the manifest's first language to those whose own it does not name. */
const ENGLISH = ["en-US", "en-GB", "en-IE", "en-CA", "en-AU", "en-NZ", "en-ZA", "en-IN"];

/** @param text the manifest of the repository. @param development the address that it is written with. */
function manifestFor(text, { address, development, version }) {
  const domain = `<AppDomain>${new URL(address).origin}</AppDomain>`;
  const stamped = text
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/( *)<((?:bt:)?Override) Locale="en-US" Value="([^"]*)" \/>/g, (_all, indent, element, value) =>
      ENGLISH.map((locale) => `${indent}<${element} Locale="${locale}" Value="${value}" />`).join("\n"),
    );
  if (address === development) return stamped.replace(/<Id>[^<]*<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`);
  return stamped.replace(`<AppDomain>${development}</AppDomain>`, domain).replaceAll(development, address);
}

/** Says whom to ask on the help page: an address of mail or of a page, or nobody where none was given. */
function helpFor(text, support) {
  if (support === undefined) return text.replace(/\s*<p id="support">[\s\S]*?<\/p>/, "");
  const target = support.includes("://") ? support : `mailto:${support}`;
  return text.replaceAll("SUPPORT_TARGET", target).replaceAll("SUPPORT", support);
}

/** Leaves the files of this release and of the one before, and notes which they are. */
class KeepLastRelease {
  constructor(version) {
    this.version = version;
  }
  apply(compiler) {
    let before = [];
    compiler.hooks.emit.tap("KeepLastRelease", () => {
      before = this.filesBefore(compiler.outputPath);
    });
    compiler.hooks.afterEmit.tap("KeepLastRelease", (compilation) => {
      const folder = compiler.outputPath;
      const files = compilation.getAssets().map(({ name }) => name);
      const { last = [], older = [] } = before;
      // Built twice, a release is the same release: the one before it stays.
      const same = last.length === files.length && files.every((name) => last.includes(name));
      const kept = new Set([...files, ...(same ? older : last)]);
      for (const name of [...last, ...older])
        if (!kept.has(name)) rmSync(path.join(folder, name), { force: true });
      const note = { version: this.version, files, before: same ? older : last };
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "release.json"), `${JSON.stringify(note, null, 2)}\n`);
    });
  }
  filesBefore(folder) {
    const note = path.join(folder, "release.json");
    if (!existsSync(note)) return {};
    const { files, before } = JSON.parse(readFileSync(note, "utf8"));
    return { last: files, older: before };
  }
}

/** Users load a release over https alone, from an address that is no computer of development. */
class NeedsAddress {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }
  apply(compiler) {
    compiler.hooks.beforeRun.tap("NeedsAddress", () => {
      if (/^https:\/\/[^/]/.test(this.baseUrl ?? "")) return;
      throw new Error(
        "say where it will be served: npm run package -- --env baseUrl=https://outils.exemple.fr/pointage",
      );
    });
  }
}

module.exports = { manifestFor, helpFor, KeepLastRelease, NeedsAddress };
