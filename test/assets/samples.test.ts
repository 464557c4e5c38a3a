import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { makeSamples } from "../../assets/samples/make/samples";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");

test("the sample dossiers are what their figures make, byte for byte (else: npm run samples)", async () => {
  for (const [dossier, files] of Object.entries(await makeSamples())) {
    expect(readdirSync(path.join(SAMPLES, dossier)).sort()).toEqual(Object.keys(files).sort());
    for (const [name, bytes] of Object.entries(files)) {
      expect({ name, same: readFileSync(path.join(SAMPLES, dossier, name)).equals(bytes) }).toEqual({
        name,
        same: true,
      });
    }
  }
});
