import { retainedLines, type Annex, type GrantLine, type Operation, type Theme } from "../model";
import type { Report } from "../findings";
import { fold, groupBeneficiaries } from "../wording";

/** A retained line with where it belongs and which code pays it. */
export interface Grant {
  readonly theme: Theme;
  readonly operation: Operation;
  readonly line: GrantLine;
  /** Null where none is known. */
  readonly code: string | null;
}

/** One structure across the annex, however it is spelled. */
export interface Beneficiary {
  /** The spelling met most, the first of those met as often; null where lines name nobody. */
  readonly name: string | null;
  /** The other spellings, in the order of the annex. */
  readonly variants: readonly string[];
  readonly grants: readonly Grant[];
}

/** Every retained line, in the order of the annex; those whose amount is nil or unread included. */
export function grantsOf(report: Report, annex: Annex): readonly Grant[] {
  return annex.themes.flatMap((theme) =>
    theme.operations.flatMap((operation) => {
      const mapped = report.mapping.find((one) => one.operation === operation.id && one.code !== null);
      return retainedLines(operation).map((line) => ({
        theme,
        operation,
        line,
        code: line.code?.value ?? operation.code?.value ?? mapped?.code ?? null,
      }));
    }),
  );
}

/** Grants by structure, in the order in which the annex first names each; last, those that name nobody. */
export function byBeneficiary(grants: readonly Grant[]): readonly Beneficiary[] {
  const named = new Map<string, Grant[]>();
  const nameless: Grant[] = [];
  for (const grant of grants) {
    const name = grant.line.beneficiary?.value.replace(/\s+/g, " ").trim() ?? "";
    if (name === "") nameless.push(grant);
    else named.set(name, [...(named.get(name) ?? []), grant]);
  }
  const names = [...named.keys()];
  const groups = groupBeneficiaries(names).map((indices): Beneficiary => {
    const spellings = indices.map((index) => names[index] ?? "");
    const counted = (name: string): number => named.get(name)?.length ?? 0;
    const most = Math.max(...spellings.map(counted));
    const name = spellings.find((one) => counted(one) === most) ?? "";
    const theirs = new Set(spellings.flatMap((one) => named.get(one) ?? []));
    return {
      name,
      variants: spellings.filter((one) => one !== name),
      grants: grants.filter((grant) => theirs.has(grant)),
    };
  });
  const rank = new Map(grants.map((grant, index) => [grant, index]));
  const first = ({ grants: [grant] }: Beneficiary): number => (grant ? (rank.get(grant) ?? 0) : 0);
  const sorted = [...groups].sort((a, b) => first(a) - first(b));
  return nameless.length === 0 ? sorted : [...sorted, { name: null, variants: [], grants: nameless }];
}

/** Grants of one territory. */
export interface TerritoryGrants {
  /** As the annex first writes it, whatever the case and accents after that; empty where none is given. */
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Grants by territory, in the order in which the annex first names each; a line for several is a territory of its own. */
export function byTerritory(grants: readonly Grant[]): readonly TerritoryGrants[] {
  const groups = new Map<string, { readonly name: string; readonly grants: Grant[] }>();
  for (const grant of grants) {
    const name = grant.line.territory?.replace(/\s+/g, " ").trim() ?? "";
    const known = groups.get(fold(name));
    if (known) known.grants.push(grant);
    else groups.set(fold(name), { name, grants: [grant] });
  }
  return [...groups.values()];
}
