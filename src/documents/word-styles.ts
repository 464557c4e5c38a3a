export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const style = (id: string, name: string, type: "paragraph" | "table", content: string, more = ""): string =>
  `<w:style w:type="${type}"${more} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`;

/** The few styles of the documents that are written, named as Word names its own: a user's template takes them over. */
export const styles =
  `<w:styles xmlns:w="${WORD_NAMESPACE}">` +
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>` +
  `<w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  style("Normal", "Normal", "paragraph", "<w:qFormat/>", ' w:default="1"') +
  style(
    "Heading2",
    "heading 2",
    "paragraph",
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
      `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/></w:pPr>` +
      `<w:rPr><w:b/><w:sz w:val="26"/></w:rPr>`,
  ) +
  style(
    "ListParagraph",
    "List Paragraph",
    "paragraph",
    `<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/><w:ind w:left="360"/></w:pPr>`,
  ) +
  style(
    "TableText",
    "Table Text",
    "paragraph",
    `<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>` +
      `<w:rPr><w:sz w:val="19"/></w:rPr>`,
  ) +
  style(
    "TableTextSmall",
    "Table Text Small",
    "paragraph",
    `<w:basedOn w:val="TableText"/><w:rPr><w:sz w:val="16"/></w:rPr>`,
  ) +
  style(
    "TableNormal",
    "Normal Table",
    "table",
    `<w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    ' w:default="1"',
  ) +
  style(
    "TableGrid",
    "Table Grid",
    "table",
    `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
      ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("") +
      `</w:tblBorders></w:tblPr>`,
  ) +
  `</w:styles>`;
