import { Amount } from "./amount";
import { isApostrophe, isDigit, isGroupSpace } from "./characters";

/** Why a text is no readable amount. */
export type UnreadableReason =
  /** It holds no figure: « en attente », « € ». */
  | "no-figure"
  | "percentage"
  | "date"
  /** The figures are not grouped by threes: "12 345 6". */
  | "grouping"
  /** One comma or point before three digits: "1,234" may be a thousand or a unit. */
  | "ambiguous-separator"
  /** A number other than zero that begins with 0 is a code. */
  | "leading-zero"
  /** So long that it is more likely two numbers with a space between them: "1 200 000 120 000". */
  | "several"
  /** At or above ten thousand milliards: no sum could hold it. */
  | "too-large"
  /** Something else stands beside the figures. */
  | "other-text";

/** What a row of figures and separators says. */
export type NumberText =
  | { readonly kind: "number"; readonly amount: Amount; readonly decimals: number }
  | { readonly kind: "unreadable"; readonly because: UnreadableReason };

/** How the neighbourhood of a number settles what it does not say itself. */
export interface NumberContext {
  /** The power of ten to multiply by; 0 where nothing is said. */
  readonly power?: number;
  /** A currency sign is glued in front: the English way, where a comma groups thousands. */
  readonly englishSign?: boolean;
}

type Separator = "space" | "apostrophe" | "." | ",";

/** Amounts stay below this many digits before the decimals, so that sums in cents are exact. */
const MOST_DIGITS = 13;
/** Beyond a millionth there is only float noise; what is kept here is enough to round it rightly. */
const DECIMALS_READ = 12;

function separatorOf(character: string): Separator | undefined {
  if (isGroupSpace(character)) return "space";
  if (isApostrophe(character)) return "apostrophe";
  return character === "." || character === "," ? character : undefined;
}

function unreadable(because: UnreadableReason): NumberText {
  return { kind: "unreadable", because };
}

/**
 * Reads digits with single separators between them, nothing else: "1 234,56", "1.234,56", "420720".
 * Which separator groups and which one begins the decimals is decided by the text alone, or not at all.
 */
export function readNumber(text: string, context: NumberContext = {}): NumberText {
  const groups: string[] = [];
  const separators: Separator[] = [];
  let group = "";
  for (const character of text) {
    if (isDigit(character)) {
      group += character;
      continue;
    }
    const separator = separatorOf(character);
    if (separator === undefined || group === "") return unreadable("other-text");
    groups.push(group);
    separators.push(separator);
    group = "";
  }
  if (group === "") return unreadable("other-text");
  groups.push(group);

  const decimalsBegin = whereDecimalsBegin(groups, separators, context);
  if (decimalsBegin === "ambiguous") return unreadable("ambiguous-separator");
  const whole = groups.slice(0, decimalsBegin);
  const grouping = separators.slice(0, decimalsBegin - 1);
  if (whole.length > 1) {
    if (new Set(grouping).size > 1 || whole.slice(1).some((part) => part.length !== 3))
      return unreadable("grouping");
    if ((whole[0] ?? "").length > 3) return unreadable("grouping");
  }
  if (groups.length - decimalsBegin > 1) return unreadable("grouping");
  const digits = whole.join("");
  if (digits.length > 1 && digits.startsWith("0")) return unreadable("leading-zero");
  const decimals = groups[decimalsBegin] ?? "";
  return scaled(digits, decimals, context.power ?? 0);
}

/** The index of the group that holds the decimals; the number of groups where there are none. */
function whereDecimalsBegin(
  groups: readonly string[],
  separators: readonly Separator[],
  context: NumberContext,
): number | "ambiguous" {
  const last = separators.at(-1);
  if (last !== "." && last !== ",") return groups.length;
  const before = separators.slice(0, -1);
  if (before.includes(last)) return groups.length;
  const length = (groups.at(-1) ?? "").length;
  if (length !== 3) return groups.length - 1;
  if (before.length === 0) {
    const first = groups[0] ?? "";
    if (first.length > 3 || first === "0") return groups.length - 1;
    if (last === "," && context.englishSign) return groups.length;
    // "1,234 M€", "20,450 k€" can only be a decimal part: a thousand of them would be written in the unit above.
    if (last === "," && (context.power ?? 0) > 0) return groups.length - 1;
    return "ambiguous";
  }
  // "1 234.567": the point may group like the space before it, which no French or English habit excludes.
  if (last === "." && before.includes("space")) return "ambiguous";
  return groups.length - 1;
}

function scaled(digits: string, decimals: string, power: number): NumberText {
  const kept = decimals.slice(0, DECIMALS_READ + power).padEnd(power, "0");
  const whole = (digits + kept.slice(0, power)).replace(/^0+(?=\d)/, "");
  if (whole.length > MOST_DIGITS) return unreadable("too-large");
  const rest = kept.slice(power);
  const amount = Amount.fromDecimal(rest === "" ? whole : `${whole}.${rest}`);
  return { kind: "number", amount, decimals: decimals.length };
}
