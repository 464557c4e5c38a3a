import { forms } from "../lexicon";
import { retainedLines, type Annex, type GrantLine, type Operation, type Theme } from "../model";
import type { Report } from "../findings";
import { fold, groupBeneficiaries, tokens } from "../wording";

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
    else {
      const known = named.get(name);
      if (known) known.push(grant);
      else named.set(name, [grant]);
    }
  }
  const ranks = new Map(grants.map((grant, index) => [grant, index]));
  const rankOf = (grant: Grant): number => ranks.get(grant) ?? 0;
  const names = [...named.keys()];
  const groups = groupBeneficiaries(names).map((indices): Beneficiary => {
    const spellings = indices.map((index) => names[index] ?? "");
    const counted = (name: string): number => named.get(name)?.length ?? 0;
    const most = Math.max(...spellings.map(counted));
    const name = spellings.find((one) => counted(one) === most) ?? "";
    const theirs = spellings.flatMap((one) => named.get(one) ?? []);
    return {
      name,
      variants: spellings.filter((one) => one !== name),
      grants: theirs.sort((a, b) => rankOf(a) - rankOf(b)),
    };
  });
  const first = ({ grants: [grant] }: Beneficiary): number => (grant ? rankOf(grant) : 0);
  const sorted = [...groups].sort((a, b) => first(a) - first(b));
  return nameless.length === 0 ? sorted : [...sorted, { name: null, variants: [], grants: nameless }];
}

/** Grants of one territory, or of several that a line names together. */
export interface TerritoryGrants {
  /** As the annex first writes it; empty where none is given. */
  readonly name: string;
  /** The other spellings, in the order of the annex. */
  readonly variants: readonly string[];
  readonly grants: readonly Grant[];
}

/**
 * Grants by territory, in the order in which the annex first names each; case, accents and hyphens make no difference. A
 * line for several territories is one of its own: nothing says how its amount would be shared.
 */
export function byTerritory(grants: readonly Grant[]): readonly TerritoryGrants[] {
  const groups = new Map<string, { readonly spellings: Set<string>; readonly grants: Grant[] }>();
  for (const grant of grants) {
    const name = grant.line.territory?.replace(/\s+/g, " ").trim() ?? "";
    const key = territoryKey(name);
    const known = groups.get(key);
    if (known) {
      known.spellings.add(name);
      known.grants.push(grant);
    } else groups.set(key, { spellings: new Set([name]), grants: [grant] });
  }
  return [...groups.values()].map(({ spellings, grants: own }) => {
    const [name = "", ...variants] = spellings;
    return { name, variants, grants: own };
  });
}

const aTerritory = new RegExp(`^\\s*${forms("territory", 12)}\\s+(?=\\S)`);

/** « Territoire de l'Artois » is « Artois »; « Nord / Sud » is not « Nord-Sud ». */
function territoryKey(name: string): string {
  const parts = fold(name).split(/[/;,+&()]/);
  return parts.map((part) => tokens(part.replace(aTerritory, "")).join(" ")).join("/");
}
