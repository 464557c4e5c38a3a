const CALL = /(?<![\p{L}\p{N}_.])(?:_xlfn\.)?AGGREGATE\(\s*(\d{1,2})\s*,\s*(\d)\s*,/giu;

/** Options that leave hidden rows out, and those that leave nothing out but other totals. */
const HIDDEN_OUT = new Set([1, 5]);
const ALL_IN = new Set([0, 4]);

/**
 * The formula with AGGREGATE said as SUBTOTAL, which the engine has, where both come to the same: functions 1 to 11 that
 * do not pass over errors. Others are left as they are.
 */
export function withoutAggregate(text: string): string {
  return text.replace(CALL, (call: string, asked: string, option: string) => {
    const [which, how] = [Number(asked), Number(option)];
    if (which < 1 || which > 11) return call;
    if (HIDDEN_OUT.has(how)) return `SUBTOTAL(${100 + which},`;
    return ALL_IN.has(how) ? `SUBTOTAL(${which},` : call;
  });
}
