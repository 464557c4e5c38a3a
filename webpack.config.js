/**
 * What is built, and where to: the command line in dist/cli, the makers of samples and icons in dist/assets, the
 * workbench's page in dist/workbench and what serves it in dist/workbench-server, what a server holds in dist/package.
 */
const { chmodSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { Compiled } = require("./webpack.compiled.js");
const { pane } = require("./webpack.pane.js");

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
};

/** What is drawn on the pane has its styles made while building. */
const styled = {
  test: /\.tsx?$/,
  include: path.join(__dirname, "src/taskpane"),
  use: path.join(__dirname, "webpack.styles.js"),
  enforce: "pre",
};

/** Heavy libraries, loaded from node_modules when a file needs them: most checks need none. */
const LOADED_LATE = /^(pdfjs-dist|playwright-core|@ironcalc\/wasm|@microsoft\/office-js|tinypool)(\/|$)/;

/** Makes what was built a command of its own. */
class Executable {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () => chmodSync(this.file, 0o755));
  }
}

/** What runs in Node: one file and its late chunks, easy to read in a stack. */
const node = {
  mode: "production",
  target: "node20",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // No file of ours does anything by being imported: what asks for one name of a folder gets that file alone.
  module: { rules: [{ ...swc, sideEffects: false }] },
  externalsType: "import",
  externals: [LOADED_LATE],
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
};

/** Where the page finds a file of a sample dossier. */
const samplePath = (file) => path.join("exemples", path.basename(path.dirname(file)), path.basename(file));

/** A library that the bench alone has, in its own folder. */
const ofBench = (library) => ({ [library]: `commonjs ../../test/bench/node_modules/${library}` });

const built = (folder) => path.resolve(__dirname, "dist", folder);

module.exports = [
  {
    ...node,
    name: "cli",
    // The command works in a thread of its own, that a small program starts; formulas in another.
    entry: {
      pointage: "./src/cli/pointage.ts",
      work: "./src/cli/work.ts",
      formulas: "./src/host/node/machine-thread.ts",
      // One of several dossiers, in a thread of a pool that asks for what it exports.
      "check-thread": { import: "./src/cli/check-thread.ts", library: { type: "commonjs2" } },
    },
    node: { __dirname: false },
    // What several of them need is one file; the small program that starts the others shares nothing.
    optimization: { ...node.optimization, splitChunks: { chunks: ({ name }) => name !== "pointage" } },
    output: { path: built("cli"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    plugins: [
      new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
      new Executable(path.join(built("cli"), "pointage.js")),
      new Compiled(
        path.join(built("cli"), "pointage.js"),
        path.join(__dirname, "assets/samples/trois-ecarts"),
      ),
    ],
  },
  {
    ...node,
    name: "engine",
    entry: { index: "./src/engine/index.ts" },
    experiments: { outputModule: true },
    externals: ["decimal.js"],
    externalsType: "module",
    output: {
      path: built("engine"),
      filename: "[name].mjs",
      module: true,
      library: { type: "module" },
      clean: { keep: /types/ },
    },
  },
  {
    ...node,
    name: "assets",
    entry: {
      samples: "./assets/samples/make/write.ts",
      icons: "./assets/make-icons.ts",
      states: "./assets/states/record.ts",
    },
    output: { path: built("assets"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  },
  {
    name: "workbench",
    mode: "production",
    target: "web",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    // The formula engine's code is fetched by the page itself, compressed in no bundle.
    module: { rules: [swc, styled], parser: { javascript: { url: false } } },
    entry: {
      workbench: "./src/workbench/page/main.tsx",
      // Every state of the pane to look at, beside the sheet: nothing of it ships with the pane.
      "etats/etats": "./src/taskpane/states/all-states.tsx",
      "etats/etat": "./src/taskpane/states/one-state.tsx",
    },
    output: {
      path: built("workbench"),
      filename: "[name].js",
      chunkFilename: "etats/[name].js",
      publicPath: "auto",
      clean: true,
    },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: "src/workbench/page/*.{html,css}", to: "[name][ext]" },
          { from: "src/taskpane/{pane.css,states/*.{html,css}}", to: "etats/[name][ext]" },
          { from: "assets/icon.svg" },
          // The ribbon shows what the manifest declares.
          { from: "manifest.xml" },
          { from: "assets/ribbon/*.png", to: "assets/ribbon/[name][ext]" },
          {
            from: "assets/samples/*/*.{xlsx,docx,txt}",
            to: ({ absoluteFilename }) => samplePath(absoluteFilename),
          },
          { from: require.resolve("@ironcalc/wasm/wasm_bg.wasm"), to: "formulas.wasm" },
        ],
      }),
    ],
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  },
  {
    ...node,
    name: "workbench-server",
    entry: { workbench: "./src/workbench/server/workbench.ts", start: "./src/workbench/server/start.ts" },
    output: { path: built("workbench-server"), filename: "[name].js", clean: true },
  },
  {
    ...node,
    name: "fuzz",
    entry: {
      fuzz: "./test/fuzz/fuzz.ts",
      "fuzz-thread": "./test/fuzz/fuzz-thread.ts",
      hostile: "./test/hostile/hostile.ts",
    },
    node: { __dirname: false },
    output: { path: built("fuzz"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  },
  {
    ...node,
    name: "bench",
    entry: { bench: "./test/bench/bench.ts", pane: "./test/bench/pane.ts" },
    externals: [LOADED_LATE, ...["exceljs", "saxes"].map(ofBench)],
    node: { __dirname: false },
    output: { path: built("bench"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  },
  pane([swc, styled], built("taskpane")),
  pane([swc, styled], built("package"), true),
];
