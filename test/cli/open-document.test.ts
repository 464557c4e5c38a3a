import path from "node:path";
import { odsTable, writeOdf } from "../support/odf-writer";
import { dossierFolder, removeFolders, run } from "../support/run-command";

afterAll(removeFolders);

const annex = (total: number): Uint8Array =>
  writeOdf("spreadsheet", {
    body: odsTable("Annexe 4", [
      ["Thématique 1 : Culture", null, null],
      ["Opération", "Structure", "Montant proposé"],
      ["Opération 1 : Scènes", "Le Paravent", 6200],
      ["Opération 1 : Scènes", "Atelier Plié", 4850.5],
      [null, "TOTAL", total],
    ]),
  });
const deliberation = writeOdf("text", {
  body: `<text:p>DÉCIDE :</text:p><text:p>Article 1 : de valider le financement de l'opération de la thématique 1 « Culture », pour un montant total de 11 050,50 €.</text:p>`,
});

test("a dossier of LibreOffice files is checked as any other", async () => {
  const sound = await run(
    "check",
    dossierFolder({ "annexe.ods": annex(11050.5), "deliberation.odt": deliberation }),
  );
  expect(sound).toMatchObject({ status: 0, out: expect.stringContaining("Tout concorde") });
  const wrong = await run(
    "check",
    dossierFolder({ "annexe.ods": annex(11000), "deliberation.odt": deliberation }),
  );
  expect(wrong).toMatchObject({ status: 1, out: expect.stringContaining("operation-total") });
});

test("no copy of an .ods is written, and that is said before anything is", async () => {
  const folder = dossierFolder({ "annexe.ods": annex(11000), "deliberation.odt": deliberation });
  const { status, err } = await run("fix", folder, "-o", path.join(folder, "copie.xlsx"));
  expect(status).toBe(2);
  expect(err).toContain("aucune copie n'en est écrite");
});
