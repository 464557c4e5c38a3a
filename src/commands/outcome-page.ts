/** The small window: shows the outcome that its address carries, then what its opener tells. Nothing of it was sent anywhere. */
import { typeset } from "../taskpane/words/typeset";
import { readOutcome, type Outcome, type WindowWord } from "./outcome-text";

const main = document.querySelector("main");

function draw({ lang, title, tone, lines, share }: Outcome): void {
  document.documentElement.lang = lang;
  document.title = title;
  if (!main) return;
  main.dataset["tone"] = tone;
  const heading = document.createElement("h1");
  heading.textContent = title;
  const told = lines.filter((line) => line !== "").map((line) => paragraph(typeset(line, lang)));
  main.replaceChildren(heading, ...(tone === "working" ? [bar(title, share)] : []), ...told);
}

function paragraph(line: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = line;
  return element;
}

/** Without a share, it only moves. */
function bar(label: string, share: number | undefined): HTMLElement {
  const element = document.createElement("progress");
  element.setAttribute("aria-label", label);
  if (share !== undefined) element.value = share;
  return element;
}

function drawWritten(written: string): void {
  const outcome = readOutcome(written);
  if (outcome) draw(outcome);
}

drawWritten(location.hash);
void Office.onReady().then(() => {
  const { ui } = Office.context;
  const say = (word: WindowWord): void => ui.messageParent(word);
  ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: { readonly message: string }) => drawWritten(message),
    // What was told before could not be heard: the opener tells it again.
    () => say("listening"),
  );
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") say("close");
  });
});
