import type { GrantorFacts, KnownShares } from "../../engine/outputs";
import type { Remembered } from "../session/excel-port";
import type { DraftChoice, OutputsOutline } from "../session/making/orders";

/** How documents are made of the dossier, as the workbook remembers it. */
export interface OutputChoices {
  readonly drafts: DraftChoice;
  readonly shares: KnownShares;
  readonly facts: GrantorFacts;
}

type Kept = Remembered["outputs"];

/** What the workbook remembers, with what is usual for the rest. What is of no known shape counts for nothing. */
export function choicesOf(kept: Kept): OutputChoices {
  const annex = kept["annex"];
  const notified = kept["notified"];
  const text = (name: string): string | null => {
    const value = kept[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    drafts: {
      words: kept["words"] === true,
      annexNumber: typeof annex === "number" && Number.isInteger(annex) ? annex : null,
    },
    shares: {
      usual: shareOf(kept["share"]),
      themes: sharesUnder(kept, /^share\.(\d+)$/),
      operations: sharesUnder(kept, /^share\.(\d+\.\d+)$/),
    },
    facts: {
      name: text("grantor"),
      siret: text("siret"),
      conventionDate: text("convention-date"),
      decision: text("decision"),
      payment: text("payment"),
      paymentDates: paymentDates(text("paid-from"), text("paid-to")),
      notified: typeof notified === "boolean" ? notified : null,
    },
  };
}

/** The name under which the share of a theme ("3") or an operation ("3.2") is kept. */
export function shareName(about: string): string {
  return `share.${about}`;
}

function sharesUnder(kept: Kept, name: RegExp): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, value]) => {
      const about = name.exec(key)?.[1];
      const share = shareOf(value);
      return about === undefined || share === null ? [] : [[about, share]];
    }),
  );
}

function shareOf(value: Kept[string] | undefined): string | null {
  return typeof value === "string" && /^(0(\.\d{1,4})?|1)$/.test(value) ? value : null;
}

function paymentDates(from: string | null, to: string | null): string | null {
  return from === null || to === null ? from : `${from}/${to}`;
}

/** A percentage as people type it, "62,5" or "80 %", as the decimal that is kept; null where it is none from 0 to 100. */
export function shareTyped(text: string): string | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?[\s\u00a0\u202f]*%?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  if (hundredths > 10_000) return null;
  const digits = String(hundredths).padStart(5, "0");
  return `${digits.slice(0, 1)}.${digits.slice(1)}`.replace(/\.0+$|(?<!0)0+$/, "");
}

/** A share kept as a decimal, as the figures of a percentage: "0.625" gives "62.5". */
export function percentageOf(share: string): string {
  const [whole = "0", fraction = ""] = share.split(".");
  const digits = fraction.padEnd(4, "0");
  const percent = String(Number(`${whole}${digits.slice(0, 2)}`));
  const rest = digits.slice(2).replace(/(?<!0)0+$/, "");
  return rest === "" ? percent : `${percent}.${rest}`;
}

/** The conventions whose advance stays blank: neither the user nor a model convention gives it a share. */
export function conventionsWithoutShare(
  { themes, modelShares }: Pick<OutputsOutline, "themes" | "modelShares">,
  shares: KnownShares,
): number {
  if (shares.usual !== null) return 0;
  return themes
    .flatMap(({ rank, operations }) =>
      String(rank) in shares.themes
        ? []
        : operations.filter(({ id }) => !(id in shares.operations) && !(id in modelShares)),
    )
    .reduce((sum, { conventions }) => sum + conventions, 0);
}

/** The facts that only the user knows, and did not give yet. */
export function factsMissing({
  name,
  siret,
  conventionDate,
  payment,
  paymentDates,
  notified,
}: GrantorFacts): number {
  return [name, siret, conventionDate, payment, paymentDates, notified].filter((fact) => fact === null)
    .length;
}
