import type { Lang } from "../../texts/say";
import { XmlDocument } from "../../package/xml-tree";
import type { XmlElement } from "../../package/xml-tree";

/** What a button of the ribbon does: calls one of the add-in's functions, or opens its pane. */
export type RibbonAction =
  { readonly kind: "function"; readonly name: string } | { readonly kind: "show-pane" };

/** A button of the ribbon, as the manifest declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of its picture, below the add-in's own. */
  readonly icon: string;
  readonly action: RibbonAction;
}

/** The add-in's group of the Home tab. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const LOCALE = { fr: "fr-FR", en: "en-US" } as const;

/** The add-in's group of buttons in the language of the screen, read from its manifest. Throws where it declares none. */
export function ribbonOfManifest(xml: string, lang: Lang): RibbonGroup {
  const { root } = XmlDocument.parse(xml);
  const resources = new Map<string, XmlElement>();
  for (const kind of ["Image", "Url", "String"]) {
    for (const each of root.descendants(kind)) resources.set(each.get("id") ?? "", each);
  }
  const resource = (element: XmlElement | undefined): string => {
    const found = resources.get(element?.get("resid") ?? "");
    const own = found?.all("Override").find((each) => each.get("Locale") === LOCALE[lang]);
    return own?.get("Value") ?? found?.get("DefaultValue") ?? "";
  };
  const [group] = root.descendants("Group");
  if (!group) throw new Error("the manifest declares no group of buttons");
  return {
    label: resource(group.child("Label")),
    buttons: group.all("Control").map((control) => {
      const images = control.child("Icon")?.all("Image") ?? [];
      const picture = images.find((image) => image.get("size") === "32") ?? images[0];
      return {
        id: control.get("id") ?? "",
        label: resource(control.child("Label")),
        tip: resource(control.child("Supertip")?.child("Description")),
        icon: new URL(resource(picture)).pathname.slice(1),
        action: actionOf(control.child("Action")),
      };
    }),
  };
}

function actionOf(action: XmlElement | undefined): RibbonAction {
  const name = action?.child("FunctionName")?.text;
  return name === undefined ? { kind: "show-pane" } : { kind: "function", name };
}
