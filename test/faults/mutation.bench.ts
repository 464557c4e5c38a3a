import { FAULTS, isPerfect, pair, single, soundness, Tally, type Case } from "./run";

/*
 * The mutation score over thousands of dossiers, told by kind of fault.
 * usage: tsx test/faults/mutation.bench.ts [FROM] [TO] [--show N] [--kind TEXT]
 */

const [from = "0", to = "150"] = process.argv.slice(2).filter((one) => /^\d+$/.test(one));
const option = (name: string): string | undefined => process.argv[process.argv.indexOf(name) + 1];
const most = process.argv.includes("--show") ? Number(option("--show")) : 0;
const only = process.argv.includes("--kind") ? (option("--kind") ?? "") : "";
let shown = 0;

const singles = new Tally();
const pairs = new Tally();
const unsound: string[] = [];
for (let seed = Number(from); seed < Number(to); seed++) {
  const { why, plan } = soundness(seed);
  if (why.length > 0) {
    unsound.push(`#${seed} [${plan.layout.name}] [${plan.wording.name}] ${why[0] ?? ""}`);
    continue;
  }
  for (const fault of FAULTS) {
    if (!fault.kind.includes(only)) continue;
    const one = single(seed, fault);
    if (one) tell(singles, one);
  }
  const two = only === "" ? pair(seed) : null;
  if (two) tell(pairs, two, "two faults at once");
}
console.log(String(singles));
console.log(String(pairs));
console.log(`sound dossiers with an alarm or misread: ${unsound.length} of ${Number(to) - Number(from)}`);
if (process.argv.includes("--unsound")) console.log(unsound.join("\n"));

function tell(tally: Tally, one: Case, under?: string): void {
  tally.add(one, under);
  const { told, noise, findings } = one.outcome;
  if ((told.every(isPerfect) && noise.length === 0) || shown >= most) return;
  shown += 1;
  const { plan } = one;
  const parts = Object.entries(plan.parts).flatMap(([part, is]) => (is ? [part.slice(0, 3)] : []));
  console.log(`#${plan.seed} [${plan.layout.name}] [${plan.wording.name}] ${parts.join(" ")}`);
  for (const each of told) console.log(`   ${JSON.stringify(each)}`);
  for (const planted of one.planted)
    console.log(
      `   expected ${planted.rules.slice(0, 4).join("|")} gaps ${planted.gaps.join("|")} texts ${planted.texts.join("|")} diagnosis ${planted.diagnosis.join("|")}`,
    );
  for (const finding of findings.filter((each) => each.severity !== "info")) {
    const place = (at: (typeof finding)["at"]): string =>
      "address" in at ? at.address : `${at.where} « ${at.quote.slice(0, 60)} »`;
    console.log(
      `   ${noise.includes(finding) ? "NOISE " : ""}${finding.rule} ${place(finding.at)} gap ${finding.gap ?? "-"} suspects ${finding.suspects.map((each) => `${place(each)} ${each.for}/${each.against}`).join(", ") || "-"} diag ${finding.diagnoses.map(({ kind }) => kind).join(",")} cons ${finding.consequences.map(({ rule }) => rule).join(",")}`,
    );
    console.log(`      ${finding.message}`);
  }
}
