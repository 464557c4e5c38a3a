/** Sound files that hold of everything that is read, so that there is of everything to bend. */
import { strFromU8, unzipSync } from "fflate";
import { annexLinkedTo, SHEET } from "../hostile/sample";
import { gridRules, text, textTo, writePdf } from "../support/pdf-writer";
import { paragraph, run, table, writeWord } from "../support/word-writer";

export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const REL = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const CHART = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"`;
const DRAWING = `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;

const LINKED = [
  {
    kind: "comments",
    part: "xl/comments1.xml",
    xml: `<comments ${MAIN}><authors><author>A</author><author>tc={1}</author></authors><commentList><comment ref="G5" authorId="0"><text><r><rPr><b/></rPr><t>à revoir</t></r></text></comment><comment ref="G6" authorId="1" xr:uid="{1}"><text><t>fil</t></text></comment></commentList></comments>`,
    type: `${SHEET_ML}.comments+xml`,
  },
  {
    kind: "vmlDrawing",
    part: "xl/drawings/vmlDrawing1.vml",
    xml: `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>7, 15, 4, 2, 9, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>6</x:Column><x:Visible/></x:ClientData></v:shape></xml>`,
    type: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  },
  {
    kind: "threadedComment",
    part: "xl/threadedComments/threadedComment1.xml",
    xml: `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="G6" dT="2026-01-02T03:04:05.06" personId="{9}" id="{1}"><text>6 200 € ?</text></threadedComment><threadedComment ref="G6" personId="{9}" id="{2}" parentId="{1}" done="1"><text>oui</text></threadedComment></ThreadedComments>`,
    type: "application/vnd.ms-excel.threadedcomments+xml",
  },
  {
    kind: "table",
    part: "xl/tables/table1.xml",
    xml: `<table ${MAIN} id="1" name="T" displayName="T" ref="I1:J3" totalsRowShown="0"><autoFilter ref="I1:J3"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="A"/><tableColumn id="2" name="B"><calculatedColumnFormula>T[[#This Row],[A]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    type: `${SHEET_ML}.table+xml`,
  },
  {
    kind: "drawing",
    part: "xl/drawings/drawing1.xml",
    xml: `<xdr:wsDr ${DRAWING}><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique"/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ${CHART} ${REL} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    type: "application/vnd.openxmlformats-officedocument.drawing+xml",
  },
] as const;

const AFTER_CELLS =
  `<sheetProtection sheet="1" password="CC1A"/>` +
  `<autoFilter ref="A4:G46"/>` +
  `<conditionalFormatting sqref="G5:G46 I1"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>5000</formula></cfRule><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><color rgb="FFF8696B"/><color theme="4" tint="0.4"/></colorScale></cfRule><cfRule type="containsText" priority="3" operator="containsText" text="Club"><formula>NOT(ISERROR(SEARCH("Club",G5)))</formula></cfRule></conditionalFormatting>` +
  `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D5:D46"><formula1>"a,b"</formula1></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="A5" location="'Annexe 4'!G5" display="x"/></hyperlinks>`;

const FORMULAS =
  `<row r="1" spans="1:3"><c r="A1"><f t="shared" ref="A1:A3" si="0">'Annexe 4'!G5*2</f><v>12400</v></c><c r="B1"><f t="array" ref="B1:B2">SUM('Annexe 4'!G5:G8*1)</f><v>1</v></c><c r="C1" t="str"><f>IF(A1&gt;1,"oui","non")</f><v>oui</v></c></row>` +
  `<row r="2" hidden="1" outlineLevel="1"><c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c></row>` +
  `<row r="3" ht="30" customHeight="1"><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="d"><v>2026-03-12</v></c><c r="D3" t="inlineStr"><is><r><t>Imputation </t></r><r><rPr><strike/></rPr><t>6568/93566</t></r></is></c></row>`;

/** The annex with notes, a conversation, a table, a chart, rules, a filter, and a sheet of formulas of every kind. */
export function fullAnnex(): Readonly<Record<string, string>> {
  const parts: Record<string, string> = { ...partsOf(annexLinkedTo(LINKED)) };
  const put = (part: string, find: string, xml: string): void => {
    const before = parts[part] ?? "";
    if (!before.includes(find)) throw new Error(`${part} has no ${find}`);
    parts[part] = before.replace(find, () => xml + find);
  };
  put(SHEET, "<pageSetup", AFTER_CELLS);
  put("xl/workbook.xml", "</sheets>", `<sheet name="Calculs" sheetId="2" state="hidden" r:id="rIdF"/>`);
  put(
    "xl/workbook.xml",
    "</workbook>",
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'Annexe 4'!$1:$4</definedName><definedName name="Taux" comment="x">0.2</definedName><definedName name="Zone" hidden="1">'Annexe 4'!$G$5:$G$46</definedName></definedNames><calcPr calcId="191029" iterate="1"/>`,
  );
  put(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/more0.xml"/>`,
  );
  put(
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/xl/worksheets/more0.xml" ContentType="${SHEET_ML}.worksheet+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  );
  parts["xl/worksheets/more0.xml"] =
    `<worksheet ${MAIN}><sheetPr><tabColor rgb="FF00FF00"/></sheetPr><cols><col min="1" max="3" width="12.5" customWidth="1" hidden="1"/></cols><sheetData>${FORMULAS}</sheetData></worksheet>`;
  parts["xl/drawings/_rels/drawing1.xml.rels"] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>`;
  parts["xl/charts/chart1.xml"] =
    `<c:chartSpace ${CHART} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Montants</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'Annexe 4'!$C$5:$C$8</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Annexe 4'!$G$5:$G$8</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="1"/><c:pt idx="0"><c:v>6200</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:legend><c:legendPos val="r"/></c:legend></c:chart></c:chartSpace>`;
  return parts;
}

const numbered = (level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:pStyle w:val="Titre1"/>`;

const tracked = (kind: "ins" | "del", inside: string): string =>
  `<w:p><w:${kind} w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${inside}</w:${kind}></w:p>`;

const spanning = (properties: string, content: string) => ({ properties, content: paragraph(content) });

/** A deliberation with numbered titles, merged cells, notes, tracked changes, a box, a field and a control. */
export function fullDeliberation(): Readonly<Record<string, string>> {
  const rows = [
    [spanning(`<w:gridSpan w:val="2"/>`, "Imputation"), "Montant"],
    [spanning(`<w:vMerge w:val="restart"/>`, "C02-566A05"), "6568/93566", "18 350,00 €"],
    [spanning(`<w:vMerge/>`, ""), "6574/93566", "12 000,00 €"],
    ["TOTAL", "", "30 350,00 €"],
  ];
  return partsOf(
    writeWord({
      body: [
        paragraph("Délibération n° 2026-112", numbered(0)),
        paragraph("Article 1 : d'attribuer un montant total de 18 350,00 € à l'opération 1", numbered(1)),
        `<w:p>${run("dont 12 000 €")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:tab/><w:br/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r></w:p>`,
        table(rows),
        tracked("ins", run("et 500 €")),
        tracked("del", `<w:r><w:delText>et 600 €</w:delText></w:r>`),
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        `<w:sdt><w:sdtContent>${paragraph("Total : 30 350,00 €")}</w:sdtContent></w:sdt>`,
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph("encadré 1 000 €")}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("encadré 1 000 €")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
        `<w:sectPr><w:headerReference w:type="default" r:id="rheader"/></w:sectPr>`,
      ].join(""),
      styles: `<w:docDefaults/><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:caps/></w:rPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`,
      numbering: `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`,
      footnotes: `<w:footnote w:id="2">${paragraph("hors 350 €")}</w:footnote>`,
      header: paragraph("Département"),
    }),
  );
}

/** A deliberation of two pages with a ruled table, a turned text and a text of two columns. */
export function fullPdf(): string {
  const columns = [60, 200, 400, 540];
  const lines = [100, 120, 140, 160, 180];
  const cells = [
    ["Code", "Imputation", "Montant"],
    ["C02-566A05", "6568/93566", "18 350,00"],
    ["C02-566A06", "6574/93566", "12 000,00"],
    ["TOTAL", "", "30 350,00"],
  ];
  const inCells = cells.flatMap((row, r) =>
    row.map((cell, c) =>
      c === 2
        ? textTo((columns[3] ?? 0) - 4, (lines[r + 1] ?? 0) - 6, cell)
        : text((columns[c] ?? 0) + 4, (lines[r + 1] ?? 0) - 6, cell),
    ),
  );
  const bytes = writePdf([
    {
      marks: [
        text(60, 60, "Article 1 : d'attribuer 18 350,00 EUR"),
        ...gridRules(columns, lines),
        ...inCells,
        text(20, 400, "PROJET", { angle: 90, size: 30 }),
      ],
    },
    { marks: [text(60, 60, "Article 2 : 12 000 EUR"), text(320, 60, "dont 2 000 EUR")], rotate: 90 },
  ]);
  return Buffer.from(bytes).toString("latin1");
}
