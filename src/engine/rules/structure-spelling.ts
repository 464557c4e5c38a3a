import { findingTexts } from "../../texts";
import type { Sourced } from "../model";
import { sameBeneficiary, tokens } from "../wording";
import { isMisspelled } from "./misspelled-name";
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
          others: others.map(({ value }) => value).join(" ; "),
        },
        at: first.at,
        related: others.map(({ at }) => at),
      };
    }
  },
});

/** Whether two spellings are surely one beneficiary's: the same words, or one letter astray. */
function areOne(one: string, other: string): boolean {
  switch (sameBeneficiary(one, other)) {
    case "same":
      return true;
    case "probable":
      return isMisspelled(one, other);
    case "different":
      return false;
  }
}

/** A word that so many names share tells nothing: « association », « mission locale ». */
const COMMON = 24;

/** Names taken together when they are surely the same; only names that share a telling word are compared. */
function families(names: readonly Sourced<string>[]): readonly (readonly Sourced<string>[])[] {
  const byWord = new Map<string, Sourced<string>[]>();
  for (const name of names) {
    const words = new Set([...tokens(name.value), tokens(name.value).toSorted().join(" ")]);
    for (const word of words) {
      const sharing = byWord.get(word);
      if (sharing) sharing.push(name);
      else byWord.set(word, [name]);
    }
  }
  const family = new Map<Sourced<string>, Sourced<string>[]>(names.map((name) => [name, [name]]));
  for (const sharing of byWord.values()) {
    if (sharing.length > COMMON) continue;
    for (const [rank, name] of sharing.entries()) {
      for (const other of sharing.slice(0, rank)) {
        if (family.get(other) === family.get(name)) continue;
        if (!areOne(other.value, name.value)) continue;
        const joined = [...(family.get(other) ?? []), ...(family.get(name) ?? [])];
        joined.forEach((member) => family.set(member, joined));
      }
    }
  }
  return [...new Set(family.values())];
}
