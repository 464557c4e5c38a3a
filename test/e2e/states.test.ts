import path from "node:path";
import type { Frame, Locator } from "playwright-core";
import { Bench, describeInBrowser, PANE, SAMPLES, type Visit } from "./support/browser";
import { amissIn } from "./support/axe";
import { eventually } from "./support/eventually";
import { misread, noAnnex, twoAnnexes, twoWaysToPay } from "./support/unusual-workbooks";
import { emptyWorkbook } from "./support/varied-workbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FAULTY = path.join(SAMPLES, "trois-ecarts");
const DOCUMENTS = [path.join(FAULTY, "deliberation.docx"), path.join(FAULTY, "rapport.txt")];
const bench = new Bench(PANE);
let visit: Visit;

/** How the pane is looked at. */
interface Look {
  readonly lang: "fr" | "en";
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** In each language once: how every state looks otherwise, the page of drawn states shows. */
const LOOKS: readonly Look[] = [{ lang: "fr", width: 320, colorScheme: "light" }];
const MORE_LOOKS: readonly Look[] = [{ lang: "en", width: 450, colorScheme: "dark" }];

const button = (name: RegExp): Locator => visit.pane.getByRole("button", { name }).first();
const says = (words: RegExp): Promise<void> => visit.pane.getByText(words).first().waitFor();
const verdict = (words: RegExp): Promise<void> =>
  visit.pane.locator("#verdict").filter({ hasText: words }).waitFor();
const check = (): Promise<void> => button(/^(Pointer|Check)$/).click();
const open = (name: string, buffer: Buffer): Promise<void> =>
  visit.openFile({ name, mimeType: XLSX, buffer });
const tab = (name: RegExp): Promise<void> => visit.pane.getByRole("tab", { name }).click();

async function add(...files: readonly (string | { name: string; mimeType: string; buffer: Buffer })[]) {
  for (const file of files) await visit.pane.locator("input[type=file]").first().setInputFiles(file);
}

function paneFrame(): Frame {
  const frame = visit.page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  return frame;
}

async function openFaulty(): Promise<void> {
  await visit.page.getByRole("button", { name: /Trois écarts|Three gaps/ }).click();
  await eventually(async () => /27.300/.test((await visit.cell("G24").textContent()) ?? ""), true);
  await button(/^(Pointer|Check)$/).waitFor();
}

async function checkFaulty(): Promise<void> {
  await openFaulty();
  await add(...DOCUMENTS);
  await says(/rapport\.txt/);
  await check();
  await verdict(/3/);
}

/** Unfolds a finding by its line. */
const unfold = (rank: number): Promise<void> => visit.pane.locator("[data-row]").nth(rank).click();

/** Excel stops answering in the middle of the next writing, before or after it did what was asked. */
async function cutWhileWriting(when: "before" | "after"): Promise<void> {
  await unfold(0);
  await visit.page.evaluate((moment) => window.workbench?.host.faults.cutWriting(moment), when);
  await button(/^(Corriger…|Correct…)$/).click();
  await visit.pane
    .getByRole("dialog")
    .getByRole("button", { name: /^(Appliquer|Apply)$/ })
    .click();
  await says(/Écriture interrompue|Writing interrupted/);
}

const restore = (): Promise<void> =>
  visit.page.evaluate(() => window.workbench?.host.faults.restoreConnection());

/** Each state by its name, brought about as it would come to a user. */
const STATES: Readonly<Record<string, () => Promise<void>>> = {
  "premiere-ouverture": () => says(/Est-ce que tout concorde|Does everything agree/),

  "excel-trop-ancien": async () => {
    await visit.page.evaluate(() => {
      const host = window.workbench?.host;
      if (host) Object.assign(host.platform, { set: "1.8" });
    });
    await paneFrame().evaluate(() => window.location.reload());
    await says(/trop ancien|too old/);
  },

  "hors-excel": async () => {
    const address = new URL(paneFrame().url());
    await paneFrame().goto(`${address.origin}${address.pathname}`);
    await says(/s'ouvre dans Excel|opens in Excel/);
  },

  "aucun-contenu": async () => {
    await open("vide.xlsx", emptyWorkbook());
    await check();
    await says(/Aucune feuille ne porte|No sheet holds/);
  },

  "aucun-tableau": async () => {
    await open("courrier.xlsx", noAnnex());
    await check();
    await says(/Aucun tableau de subventions|No table of grants/);
  },

  "quelle-feuille": async () => {
    await open("deux-annexes.xlsx", twoAnnexes());
    await check();
    await says(/Quelle feuille est l'annexe|Which sheet is the annex/);
  },

  lecture: async () => {
    await visit.page.evaluate(() => {
      const session = window.workbench;
      if (!session) return;
      // An Excel that takes its time: each answer waits until the picture is taken.
      Object.assign(session, { answer: () => new Promise(() => undefined) });
    });
    await check();
    await button(/^(Arrêter|Stop)$/).waitFor();
    await visit.page.waitForTimeout(900);
  },

  "cellule-en-saisie": async () => {
    await visit.page.evaluate(() => window.workbench?.host.faults.enterCell());
    await check();
    await says(/en cours de saisie|being typed in/);
  },

  "arrete-a-la-demande": async () => {
    await checkFaulty();
    await visit.page.evaluate(() => window.workbench?.host.faults.enterCell());
    await check();
    await button(/^(Arrêter|Stop)$/).click();
    await says(/Pointage arrêté|Check stopped/);
  },

  "connexion-perdue-au-pointage": async () => {
    await checkFaulty();
    await visit.page.evaluate(() => window.workbench?.host.faults.loseConnection(1));
    await check();
    await says(/liaison avec Excel est coupée|link with Excel is cut/);
  },

  "survol-de-depot": async () => {
    const data = await paneFrame().evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["texte"], "rapport.txt"));
      return transfer;
    });
    await visit.pane.locator("main").dispatchEvent("dragover", { dataTransfer: data });
    await says(/Lâchez pour ajouter|Let go to add/);
  },

  "documents-refuses": async () => {
    await add(
      { name: "abime.docx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004…") },
      { name: "courrier.txt", mimeType: "text/plain", buffer: Buffer.from("Madame, Monsieur, bonjour.") },
    );
    await check();
    await verdict(/./);
    await button(/Détail du dossier|Dossier's details/).click();
    await says(/rien du dossier|nothing of the dossier/);
    await says(/abime\.docx/);
  },

  "dossier-entier": checkFaulty,

  "marque-du-tableau": async () => {
    await checkFaulty();
    await visit.pane
      .getByRole("button", { name: /ne concorde pas|does not agree/ })
      .first()
      .focus();
  },

  "ce-qui-reste": async () => {
    await checkFaulty();
    await button(/montants dans les documents|amounts in the documents/).click();
    await visit.pane.getByRole("dialog").waitFor();
  },

  passage: async () => {
    await checkFaulty();
    await unfold(1);
    await button(/^(Lire le passage|Read the passage)$/).click();
    await visit.pane.getByRole("dialog").waitFor();
  },

  corriger: async () => {
    await checkFaulty();
    await unfold(0);
    await button(/^(Corriger…|Correct…)$/).click();
    await visit.pane.getByRole("dialog").waitFor();
  },

  "mettre-de-cote": async () => {
    await checkFaulty();
    await unfold(0);
    await button(/^(Mettre de côté…|Set aside…)$/).click();
    await visit.pane.getByRole("dialog").waitFor();
  },

  "coller-un-texte": async () => {
    await button(/^(Coller un texte|Paste a text)$/).click();
    await visit.pane.getByRole("dialog").waitFor();
  },

  "feuille-protegee": async () => {
    await checkFaulty();
    await visit.page.evaluate(() => {
      const session = window.workbench;
      session?.host.setFacets(session.sheet.id, { protection: { sheet: "1" } });
    });
    await unfold(0);
    await button(/^(Corriger…|Correct…)$/).click();
    await visit.pane
      .getByRole("dialog")
      .getByRole("button", { name: /^(Appliquer|Apply)$/ })
      .click();
    await says(/est protégée|is protected/);
  },

  "ecriture-en-doute": async () => {
    await checkFaulty();
    await cutWhileWriting("before");
  },

  "ecriture-non-faite": async () => {
    await checkFaulty();
    await cutWhileWriting("before");
    await restore();
    await button(/^(Terminer la correction|Finish the correction)$/).waitFor();
  },

  "ecriture-faite": async () => {
    await checkFaulty();
    await cutWhileWriting("after");
    await restore();
    await says(/tout avait bien été écrit|all had been written/);
    await verdict(/2/);
  },

  "modifie-depuis": async () => {
    await checkFaulty();
    await tab(/Réglages|Settings/);
    await visit.pane.getByRole("switch", { name: /après chaque modification|after each change/ }).click();
    await tab(/^(Pointage|Check)$/);
    await visit.type("G5", "6 300");
    await says(/Modifié depuis|Changed since/);
  },

  imputations: async () => {
    await checkFaulty();
    await tab(/Imputations/);
    await visit.pane.getByRole("table").waitFor();
  },

  "imputations-question": async () => {
    await open("deux-codes.xlsx", twoWaysToPay());
    await check();
    await verdict(/./);
    await tab(/Imputations/);
    await says(/Plusieurs conviennent|Several fit/);
  },

  "imputations-sans-tableau": async () => {
    await check();
    await verdict(/./);
    await tab(/Imputations/);
    await says(/Aucune imputation n'a été lue|No imputation was read/);
  },

  "tout-oublier": async () => {
    await checkFaulty();
    await tab(/Réglages|Settings/);
    await button(/^(Tout oublier…|Forget all…)$/).click();
    await visit.pane.getByRole("dialog").waitFor();
  },

  "mis-de-cote": async () => {
    await checkFaulty();
    await unfold(0);
    await button(/^(Mettre de côté…|Set aside…)$/).click();
    const dialog = visit.pane.getByRole("dialog");
    await dialog.getByRole("textbox").fill("Vu avec le service");
    await dialog.getByRole("button", { name: /^(Mettre de côté|Set aside)$/ }).click();
    await verdict(/2/);
    await visit.pane.getByRole("button", { name: /^(Mis de côté|Set aside) 1$/ }).click();
    await says(/Vu avec le service/);
  },

  "lecture-de-la-feuille": async () => {
    await open("lecture.xlsx", misread());
    await check();
    await button(/^(Choisir la lecture…|Choose the reading…)$/).click();
    await visit.pane.getByRole("dialog").getByRole("checkbox").first().waitFor();
  },

  reglages: async () => {
    await checkFaulty();
    await tab(/Réglages|Settings/);
    await says(/2 documents/);
  },
};

/** States in which Office's own library complains, of the fault that was made or of a frame without Excel around it. */
const FAULTY_STATES = /connexion|ecriture|hors-excel/;

async function enter({ lang, width, colorScheme }: Look): Promise<void> {
  visit = await bench.visit({ colorScheme }, lang === "en" ? "?lang=en" : "");
  await visit.page
    .locator(".workbench")
    .evaluate((page, pixels) => page.style.setProperty("--pane-width", `${pixels}px`), width);
  await button(/^(Pointer|Check)$/).waitFor();
}

async function lookAt(): Promise<void> {
  // A dialog that closes leaves for a moment what kept the focus in it.
  await eventually(() => amissIn(paneFrame()), []);
  const wider = await visit.pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth);
  expect(wider).toBe(0);
}

describeInBrowser("every state of the pane", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  afterEach(async () => {
    await visit.close();
    expect(visit.strangers).toEqual([]);
  });

  describe.each(LOOKS)("at $width pixels, in $lang, on $colorScheme", (look) => {
    test.each(Object.entries(STATES))("%s: nothing that axe objects to, nothing cut", async (name, reach) => {
      await enter(look);
      await reach();
      await lookAt();
      if (!FAULTY_STATES.test(name)) expect(visit.problems).toEqual([]);
    });
  });

  describe.each(MORE_LOOKS)("at $width pixels, in $lang, on $colorScheme", (look) => {
    test.each(["premiere-ouverture", "dossier-entier", "corriger", "imputations", "reglages"])(
      "%s: nothing that axe objects to, nothing cut",
      async (name) => {
        await enter(look);
        await STATES[name]?.();
        await lookAt();
        expect(visit.problems).toEqual([]);
      },
    );
  });
});

describeInBrowser("after a connection lost while writing", () => {
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());
  afterEach(() => visit.close());

  test("what was not written is said, and is written on demand", async () => {
    await enter({ lang: "fr", width: 320, colorScheme: "light" });
    await checkFaulty();
    await cutWhileWriting("before");
    await restore();
    await button(/^Terminer la correction$/).click();
    await verdict(/2 écarts/);
    await eventually(async () => /31.900/.test((await visit.cell("G24").textContent()) ?? ""), true);
  });

  test("what was written is found, and may be undone", async () => {
    await enter({ lang: "fr", width: 320, colorScheme: "light" });
    await checkFaulty();
    await cutWhileWriting("after");
    await restore();
    await says(/tout avait bien été écrit/);
    await button(/^Annuler$/).click();
    await verdict(/3 écarts/);
    await eventually(async () => /27.300/.test((await visit.cell("G24").textContent()) ?? ""), true);
  });
});
