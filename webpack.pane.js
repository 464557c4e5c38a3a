/**
 * The task pane and the ribbon's functions, as they are put on a server: dist/taskpane holds all that Excel loads, and
 * the manifest that names its address. `--env baseUrl=https://…` gives that address.
 */
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");
const { helpFor, KeepLastRelease, manifestFor, NeedsAddress } = require("./webpack.release.js");

/** Where the manifest of development points: the address it is written with in the repository. */
const DEVELOPMENT = "https://localhost:3000";

/** What the pane may weigh before its first verdict, in bytes of compressed script. */
const BUDGET = 135 * 1024;

/** Adds up what a page loads at once, says it, and fails the build where it is too much. */
class SizeBudget {
  constructor(limits) {
    this.limits = limits;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tap("SizeBudget", (compilation) => {
      const folder = compilation.outputOptions.path;
      const weigh = (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
      const lines = [...compilation.entrypoints].map(([name, entry]) => {
        const scripts = entry.getFiles().filter((file) => file.endsWith(".js"));
        const bytes = scripts.reduce((sum, file) => sum + weigh(file), 0);
        const limit = this.limits[name];
        if (limit !== undefined && bytes > limit) {
          compilation.errors.push(new Error(`${name}: ${kilo(bytes)} at first, above ${kilo(limit)}`));
        }
        return `  ${name}: ${kilo(bytes)} at first${limit === undefined ? "" : ` (at most ${kilo(limit)})`}`;
      });
      const initial = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
      const late = compilation
        .getAssets()
        .map(({ name }) => name)
        .filter((name) => /\.m?js$/.test(name) && !initial.has(name))
        .map((name) => `  ${name}: ${kilo(weigh(name))} when needed`);
      console.log([`gzip, ${compiler.name}:`, ...lines, ...late].join("\n"));
    });
  }
}

function kilo(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** @param compiled the rules that compile our sources. @param folder where it goes. @param release whether users load it. */
module.exports.pane =
  (compiled, folder, release = false) =>
  ({ baseUrl: given, support } = {}, { mode = "production" } = {}) => {
    const baseUrl = given ?? DEVELOPMENT;
    const address = baseUrl.replace(/\/$/, "");
    const page = (folder, name, chunk) =>
      new HtmlPlugin({
        template: `src/${folder}/${name}.html`,
        filename: `${name}.html`,
        chunks: [chunk],
        meta: { "pointage-version": version },
      });
    return {
      name: release ? "package" : "pane",
      mode,
      target: ["web", "es2022"],
      resolve: { extensions: [".ts", ".tsx", ".js"] },
      module: {
        rules: [
          // Nothing in src acts by being loaded but the ways in.
          {
            test: /\.tsx?$/,
            exclude: /node_modules|taskpane\.tsx|commands\.ts|outcome-page\.ts|-worker\.ts/,
            sideEffects: false,
          },
          ...compiled,
        ],
      },
      entry: {
        taskpane: "./src/taskpane/taskpane.tsx",
        commands: "./src/commands/commands.ts",
        outcome: "./src/commands/outcome-page.ts",
      },
      output: {
        path: folder,
        filename: "[name].[contenthash:8].js",
        chunkFilename: "[name].[contenthash:8].js",
        publicPath: "auto",
        clean: !release,
      },
      plugins: [
        page("taskpane", "taskpane", "taskpane"),
        page("commands", "commands", "commands"),
        page("commands", "outcome", "outcome"),
        new CopyPlugin({
          patterns: [
            { from: "src/taskpane/pane.css" },
            { from: "src/commands/outcome.css" },
            { from: "src/taskpane/aide.html", transform: (text) => helpFor(text.toString(), support) },
            // What the pane's help opens to practise on.
            { from: "assets/samples/trois-ecarts/*", to: "exemple/[name][ext]" },
            { from: "assets/*.png", to: "assets/[name][ext]" },
            { from: "assets/ribbon/*.png", to: "assets/ribbon/[name][ext]" },
            {
              from: "manifest.xml",
              transform: (text) =>
                manifestFor(text.toString(), { address, development: DEVELOPMENT, version }),
            },
          ],
        }),
        ...(release ? [new NeedsAddress(given), new KeepLastRelease(version)] : []),
        // What is built to be debugged is not made small.
        ...(mode === "production" ? [new SizeBudget({ taskpane: BUDGET })] : []),
      ],
      devtool: mode === "development" ? "source-map" : false,
      performance: { hints: false },
      stats: "errors-warnings",
    };
  };
