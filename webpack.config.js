/** What is built, and where to: dist/cli/pointage.js, the command line. */
const { chmodSync } = require("node:fs");
const path = require("node:path");
const { BannerPlugin } = require("webpack");

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

/** Heavy libraries, loaded from node_modules when a file needs them: most checks need none. */
const LOADED_LATE = /^(pdfjs-dist|mammoth|@ironcalc\/wasm|@microsoft\/office-js)(\/|$)/;

/** Makes what was built a command of its own. */
class Executable {
  constructor(file) {
    this.file = file;
  }
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Executable", () => chmodSync(this.file, 0o755));
  }
}

module.exports = () => {
  const output = path.resolve(__dirname, "dist/cli");
  return [
    {
      name: "cli",
      mode: "production",
      target: "node20",
      entry: { pointage: "./src/cli/pointage.ts" },
      output: { path: output, filename: "[name].js", chunkFilename: "[name].js", clean: true },
      resolve: { extensions: [".ts", ".tsx", ".js"] },
      module: { rules: [swc] },
      externalsType: "import",
      externals: [LOADED_LATE],
      // A bug must be told by its place in the source, and nobody waits for a smaller command.
      optimization: { minimize: false },
      devtool: false,
      performance: { hints: false },
      stats: "errors-warnings",
      plugins: [
        new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
        new Executable(path.join(output, "pointage.js")),
      ],
    },
  ];
};
