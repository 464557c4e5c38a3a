/** Something drawn on a page of a test. In points, y from the top of the page to the baseline. */
export type PdfMark =
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** 10 where it is left out. Each character is 0.6 of it wide. */
      readonly size?: number;
      /** Degrees, counter-clockwise. */
      readonly angle?: number;
      /** Draws with a font that maps no character. */
      readonly unmapped?: boolean;
    }
  | {
      readonly kind: "rule";
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
    };

export interface PdfPage {
  readonly marks: readonly PdfMark[];
  /** Degrees by which a viewer turns the page, clockwise. */
  readonly rotate?: number;
}

export const pageWidth = 600;
export const pageHeight = 800;

/** A text mark. */
export function text(
  x: number,
  y: number,
  content: string,
  more: { size?: number; angle?: number } = {},
): PdfMark {
  return { kind: "text", x, y, text: content, ...more };
}

/** A text mark that ends at an x. */
export function textTo(right: number, y: number, content: string, size = 10): PdfMark {
  return { kind: "text", x: right - content.length * size * 0.6, y, text: content, size };
}

/** The rules of a table with the given edges. */
export function gridRules(xs: readonly number[], ys: readonly number[]): readonly PdfMark[] {
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
  return [
    ...ys.map((y): PdfMark => ({ kind: "rule", from: [left, y], to: [right, y] })),
    ...xs.map((x): PdfMark => ({ kind: "rule", from: [x, top], to: [x, bottom] })),
  ];
}

/** The bytes of a PDF set in Courier. `encrypted` asks for a password that nobody has. */
export function writePdf(
  pages: readonly PdfPage[],
  options: { readonly encrypted?: boolean } = {},
): Uint8Array {
  const objects: string[] = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ")}]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    // Identity codes and no ToUnicode: nothing says which character a code is.
    "<</Type/Font/Subtype/Type0/BaseFont/Unknown/Encoding/Identity-H/DescendantFonts[5 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Unknown/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 600/FontDescriptor<</Type/FontDescriptor/FontName/Unknown/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>",
  ];
  pages.forEach((page, index) => {
    const content = page.marks.map(drawn).join("\n");
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Rotate ${page.rotate ?? 0}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${7 + index * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  });
  const offsets: number[] = [];
  let file = "%PDF-1.4\n";
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const secret = "00".repeat(32);
  const encryption = options.encrypted
    ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${secret}>/U<${secret}>/P -4>>/ID[<00><00>]`
    : "";
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R${encryption}>>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

function drawn(mark: PdfMark): string {
  if (mark.kind === "rule") {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    return `0.5 w ${x1} ${pageHeight - y1} m ${x2} ${pageHeight - y2} l S`;
  }
  const angle = ((mark.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((part) => part.toFixed(5));
  const font = mark.unmapped ? "F2" : "F1";
  const codes = mark.unmapped
    ? [...mark.text].map((letter) => (0xe000 + letter.charCodeAt(0)).toString(16)).join("")
    : [...mark.text].map((letter) => windows1252(letter).toString(16).padStart(2, "0")).join("");
  return `BT /${font} ${mark.size ?? 10} Tf ${cos} ${sin} -${sin} ${cos} ${mark.x} ${pageHeight - mark.y} Tm <${codes}> Tj ET`.replace(
    "--",
    "",
  );
}

function windows1252(letter: string): number {
  const special: Readonly<Record<string, number>> = { "€": 0x80, "’": 0x92, "–": 0x96, œ: 0x9c };
  return special[letter] ?? letter.charCodeAt(0);
}
