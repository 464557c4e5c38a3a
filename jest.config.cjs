/** Tests run through swc; types are checked apart by `npm run typecheck`. */

/** Published as ES modules only: compiled like our own files. */
const esModules = ["pdfjs-dist", "@ironcalc/wasm", "saxes", "docx", "nanoid", "numfmt"];

module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json", "node"],
  transform: {
    "\\.(tsx?|jsx?|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Its entry for require() is not in the package.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  setupFiles: ["<rootDir>/test/support/property-seed.ts"],
  testTimeout: 60000,
  // Left to itself, jest keeps one processor free: of two, one would do it all.
  maxWorkers: "100%",
};
