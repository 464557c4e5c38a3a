import { findingTexts } from "../../texts";
import type { Sourced } from "../model";
import { groupBeneficiaries, sameBeneficiary } from "../wording";
import type { Case } from "../linking";
import { misspelledPairs } from "./ticking/misspelled-name";
import { oneHabit } from "./ticking/one-habit";
import { defineRule, type Broken } from "./rule";

/** One beneficiary is spelled one way throughout the annex: two spellings make two payees. */
export const structureSpelling = defineRule({
  meta: { id: "structure-spelling", severity: "info", needs: ["annex"] },
  *check({ dossier }) {
    yield* oneHabit([...spelledTwice(dossier)], { message: findingTexts["structure-spelling-many"] });
  },
});

/** The beneficiaries that the annex spells in more ways than one. */
function* spelledTwice(dossier: Case): Generator<Broken> {
  const spellings = new Map<string, Sourced<string>>();
  for (const { operation } of dossier.operations) {
    for (const { beneficiary } of operation.lines) {
      if (beneficiary && !spellings.has(beneficiary.value)) spellings.set(beneficiary.value, beneficiary);
    }
  }
  for (const [first, ...others] of families([...spellings.values()])) {
    if (!first || others.length === 0) continue;
    yield {
      message: findingTexts["structure-spelling"],
      fill: {
        place: first.at,
        name: first.value,
        others: others.map(({ value }) => value).join(" ; "),
      },
      at: first.at,
      related: others.map(({ at }) => at),
    };
  }
}

/** Names taken together when they are surely the same: the same words, or one letter astray. */
function families(names: readonly Sourced<string>[]): readonly (readonly Sourced<string>[])[] {
  const family = new Map<Sourced<string>, readonly Sourced<string>[]>();
  for (const group of groupBeneficiaries(names.map(({ value }) => value))) {
    const members = group.flatMap((index) => names[index] ?? []);
    members.forEach((member) => family.set(member, members));
  }
  for (const [before, after] of misspelledPairs(names.map(({ value }) => value))) {
    const [one, other] = [names[before], names[after]];
    if (one && other && areOne(one, other, family)) join(one, other, family);
  }
  return [...new Set(family.values())];
}

type Families = Map<Sourced<string>, readonly Sourced<string>[]>;

function areOne(one: Sourced<string>, other: Sourced<string>, family: Families): boolean {
  return family.get(one) !== family.get(other) && sameBeneficiary(one.value, other.value) === "probable";
}

function join(one: Sourced<string>, other: Sourced<string>, family: Families): void {
  const joined = [...(family.get(one) ?? []), ...(family.get(other) ?? [])];
  joined.forEach((member) => family.set(member, joined));
}
