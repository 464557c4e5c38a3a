/* global document, Office, Excel */
/* A pane that only proves the wire: says what it is told, reads a cell, writes one. */
const log = (line) => {
  document.getElementById("log").textContent += `${line}\n`;
};
const told = (problem) => log(`problem ${problem.code} ${problem.message}`);

Office.onReady((info) => {
  const { context } = Office;
  log(`ready ${info.host} ${info.platform} ${context.displayLanguage}`);
  log(`1.17 ${context.requirements.isSetSupported("ExcelApi", "1.17")}`);
  log(`1.18 ${context.requirements.isSetSupported("ExcelApi", "1.18")}`);
  Excel.run(async (excel) => {
    const sheet = excel.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("A1").load("values");
    await excel.sync();
    log(`A1 ${cell.values[0][0]}`);
    sheet.onChanged.add(async (event) => {
      log(`changed ${event.address} ${event.source} ${event.triggerSource}`);
    });
    excel.workbook.settings.add("essai", { mot: "été" });
    await excel.sync();
    const setting = excel.workbook.settings.getItem("essai").load("value");
    await excel.sync();
    log(`setting ${JSON.stringify(setting.value)}`);
    log("listening");
  }).catch(told);
  document.getElementById("write").onclick = () =>
    Excel.run(async (excel) => {
      const range = excel.workbook.worksheets.getActiveWorksheet().getRange("B2:C2");
      range.values = [["écrit par le volet", 42]];
      range.select();
      await excel.sync();
      log("written");
    }).catch(told);
});
