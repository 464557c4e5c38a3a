const ligatures: Readonly<Record<string, string>> = {
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "ft",
  "\uFB06": "st",
};

/** What most texts are made of alone, and none of which is put otherwise: composed letters, plain signs and spaces. */
const plain = /^[\t\n\v\f\r -~\u00A0-\u00AC\u00AE-\u02FF\u2012-\u2027\u202F\u20AC]*$/;

/**
 * Text with the characters that only a typesetter cares for put in their plain form: accents composed, ligatures
 * opened, zero-width and control characters dropped, soft hyphens dropped (a hyphen where one ends the text).
 * Spaces keep their kind: a no-break space tells that a number goes on.
 */
export function cleanCharacters(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/\u00AD(?=\s*$)/gm, "-")
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, "")
    .replace(/(?![\t\n\v\f\r])\p{Cc}/gu, "")
    .replace(/\u2011/g, "-");
}
