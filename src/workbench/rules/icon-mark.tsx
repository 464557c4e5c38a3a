import type { ReactNode } from "react";
import type { IconMark } from "./rule-effects";

/** From the worst to the best. */
const COLOURS: Readonly<Record<number, readonly string[]>> = {
  3: ["#c4261d", "#e0a100", "#2f8a3c"],
  4: ["#5a5a5a", "#c4261d", "#e0a100", "#2f8a3c"],
  5: ["#c4261d", "#e07b00", "#e0a100", "#8aa52a", "#2f8a3c"],
};

const CROSS = "M4 4l8 8M12 4l-8 8";
const SIGN = "M8 3v6M8 12v1";
const TICK = "M3 8.5l3.5 3.5L13 4.5";

/** The icon that a rule puts in a cell: an arrow, a flag, a sign, or a light, in the colour of its rank. */
export function RuleIcon({ mark, size }: { readonly mark: IconMark; readonly size: number }): ReactNode {
  const { set, rank, of } = mark;
  const grey = /Gray|Black/.test(set) ? "#707070" : undefined;
  const colour = grey ?? COLOURS[of]?.[rank] ?? "#707070";
  return (
    <svg className="rule-icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {drawing(set, rank, of, colour)}
    </svg>
  );
}

function drawing(set: string, rank: number, of: number, colour: string): ReactNode {
  if (/Arrows|Triangles/.test(set)) {
    const turn = 180 - (180 * rank) / Math.max(1, of - 1);
    return <path d="M8 2l5.5 6H10v6H6V8H2.5z" fill={colour} transform={`rotate(${turn} 8 8)`} />;
  }
  if (set.includes("Flags")) {
    return <path d="M4 2h8.5l-2.5 3.5 2.5 3.5H5.5v5H4z" fill={colour} />;
  }
  if (set.includes("Symbols")) {
    const path = rank === of - 1 ? TICK : rank === 0 ? CROSS : SIGN;
    return <path d={path} stroke={colour} strokeWidth="2.2" fill="none" strokeLinecap="round" />;
  }
  if (/Rating|Quarters/.test(set)) {
    const share = of > 1 ? rank / (of - 1) : 1;
    return (
      <>
        <rect x="2" y="3" width="12" height="10" fill="none" stroke={colour} />
        <rect x="2" y="3" width={12 * share} height="10" fill={colour} />
      </>
    );
  }
  return <circle cx="8" cy="8" r="5.5" fill={colour} />;
}
