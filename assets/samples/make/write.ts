/** `npm run samples`: writes the sample dossiers beside this folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeSamples } from "./samples";

const [folder = "assets/samples"] = process.argv.slice(2);

void makeSamples().then((samples) => {
  for (const [dossier, files] of Object.entries(samples)) {
    mkdirSync(path.join(folder, dossier), { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, dossier, name), bytes);
  }
});
