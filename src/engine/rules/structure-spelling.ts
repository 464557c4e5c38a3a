import { findingTexts } from "../../texts";
import type { Sourced } from "../model";
import { fold, sameBeneficiary, tokens } from "../wording";
import { defineRule } from "./rule";

/** One beneficiary is spelled one way throughout the annex: two spellings make two payees. */
export const structureSpelling = defineRule({
  meta: { id: "structure-spelling", severity: "info", needs: ["annex"] },
  *check({ dossier }) {
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
          others: others.map(({ value }) => `« ${value} »`).join(", "),
        },
        at: first.at,
        related: others.map(({ at }) => at),
      };
    }
  },
});

/** Names taken together when they are surely the same; only names that share a word are compared. */
function families(names: readonly Sourced<string>[]): readonly (readonly Sourced<string>[])[] {
  const byWord = new Map<string, Sourced<string>[]>();
  const family = new Map<Sourced<string>, Sourced<string>[]>(names.map((name) => [name, [name]]));
  for (const name of names) {
    for (const word of new Set([...tokens(name.value), fold(name.value)])) {
      for (const other of byWord.get(word) ?? []) {
        if (family.get(other) === family.get(name) || sameBeneficiary(other.value, name.value) !== "same")
          continue;
        const joined = [...(family.get(other) ?? []), ...(family.get(name) ?? [])];
        joined.forEach((member) => family.set(member, joined));
      }
      byWord.set(word, [...(byWord.get(word) ?? []), name]);
    }
  }
  return [...new Set(family.values())];
}
