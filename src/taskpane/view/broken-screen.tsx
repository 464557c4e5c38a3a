import { useState } from "react";
import { paneStandingTexts, say, type Lang } from "../../texts";
import { copyText } from "../session/copy-text";
import { isMissingPart } from "../session/missing-part";

interface BrokenScreenProps {
  readonly error: Error;
  /** The components that it happened in. */
  readonly where: string;
}

/** What to do where the pane cannot go on. Plain elements alone: what draws the others may be what is missing. */
export function BrokenScreen({ error, where }: BrokenScreenProps) {
  const lang: Lang = document.documentElement.lang === "en" ? "en" : "fr";
  const voice = (key: keyof typeof paneStandingTexts): string => say(paneStandingTexts[key], lang);
  const [copied, setCopied] = useState(false);
  const details = detailsOf(error, where);
  return (
    <section role="alert" className="broken">
      <h2>{voice("broken-title")}</h2>
      <p>{voice(isMissingPart(error) ? "broken-new-release" : "broken-otherwise")}</p>
      <p>
        <button type="button" onClick={() => location.reload()}>
          {voice("reload")}
        </button>
      </p>
      <details>
        <summary>{voice("details")}</summary>
        <pre>{details}</pre>
        <button type="button" onClick={() => void copyText({ html: null, plain: details }).then(setCopied)}>
          {voice("copy-details")}
        </button>{" "}
        <span role="status">{copied ? voice("details-copied") : ""}</span>
      </details>
    </section>
  );
}

/** Nothing of the workbook or the documents: an error's message names parts of the program. */
function detailsOf({ name, message }: Error, where: string): string {
  const components = where
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 6);
  const version = document.querySelector<HTMLMetaElement>('meta[name="pointage-version"]')?.content ?? "";
  return [`Pointage ${version}`, `${name}: ${message}`, ...components, navigator.userAgent].join("\n");
}
