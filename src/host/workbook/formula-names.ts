/** Marks that the file puts before functions newer than its first version. */
const MARKS = /\b_xl(?:fn|ws|udf|pm)\./g;

/** Functions that the file must mark with `_xlfn.`: those that came with Excel 2010 and later. */
const MARKED = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR " +
    "BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT " +
    "CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S " +
    "CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT " +
    "F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK " +
    "HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA " +
    "LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC " +
    "PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN " +
    "SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV " +
    "T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P " +
    "VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

/** Two functions have a second mark. */
const TWICE_MARKED = new Set(["FILTER", "SORT"]);

/** Whether a function came with Excel 2010 or later; the name in capitals. */
export function isMarkedFunction(name: string): boolean {
  return MARKED.has(name) || TWICE_MARKED.has(name);
}

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])[A-Za-z][A-Za-z0-9.]*(?=\()/g;

/** A formula's text in the file as users read it: without the marks of newer functions. */
export function shownFormula(text: string): string {
  return text.includes("_xl") ? text.replace(MARKS, "") : text;
}

/** A formula as users write it, in English, as the file must hold it; no "=" in front of either. */
export function fileFormula(text: string): string {
  return text.replace(PIECES, (piece) => {
    const name = piece.toUpperCase();
    if (TWICE_MARKED.has(name)) return `_xlfn._xlws.${name}`;
    return MARKED.has(name) ? `_xlfn.${name}` : piece;
  });
}
