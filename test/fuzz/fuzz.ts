/**
 * `npm run fuzz -- --seconds N [--from NUMBER]`: bends files of every kind, one after the other, and prints each that
 * something unforeseen comes of: a find is `seed number`, and is made a test by adding it to finds.test.ts.
 */
import { SEEDS } from "./seeds";
import { tryFile } from "./try-file";

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

async function fuzz(): Promise<void> {
  const until = Date.now() + option("seconds", 60) * 1000;
  const names = Object.keys(SEEDS);
  let tried = 0;
  let finds = 0;
  for (let number = option("from", 1); Date.now() < until; number++) {
    for (const seed of names) {
      const find = await tryFile(seed, number);
      tried++;
      if (!find) continue;
      finds++;
      console.log(`${find.seed} ${find.number} ${find.because}`);
    }
  }
  console.log(`${tried} files, ${finds} finds`);
  process.exitCode = finds > 0 ? 1 : 0;
}

void fuzz();
