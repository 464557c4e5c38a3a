import { XmlDocument } from "../../../src/package/xml-tree";
import type { XmlElement } from "../../../src/package/xml-tree";

/** What an element may hold, in the order that Microsoft's schemas want; "!" marks what must be there, "*" what may repeat. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements",
    "DefaultSettings!",
    "Permissions!",
    "VersionOverrides!",
  ],
  DisplayName: ["Override*"],
  "OfficeApp/Description": ["Override*"],
  AppDomains: ["AppDomain*"],
  "OfficeApp/Hosts": ["Host!*"],
  Requirements: ["Sets!"],
  Sets: ["Set!*"],
  DefaultSettings: ["SourceLocation!"],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!"],
  "VersionOverrides/Hosts": ["Host!*"],
  "VersionOverrides/Hosts/Host": ["DesktopFormFactor!"],
  DesktopFormFactor: ["GetStarted", "FunctionFile!", "ExtensionPoint!*"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  ExtensionPoint: ["OfficeTab!*"],
  OfficeTab: ["Group!*"],
  Group: ["Label!", "Icon!", "Control!*"],
  Icon: ["Image!*"],
  Control: ["Label!", "Supertip!", "Icon!", "Action!"],
  Supertip: ["Title!", "Description!"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName", "Title"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
  Images: ["Image!*"],
  Urls: ["Url!*"],
  ShortStrings: ["String!*"],
  LongStrings: ["String!*"],
  "ShortStrings/String": ["Override*"],
  "LongStrings/String": ["Override*"],
};

/** The most letters of each text. */
const LONGEST: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  address: 2048,
  resid: 32,
  id: 125,
};

/** Where a use of a resource may find it. */
const HOLDS: Readonly<Record<string, string>> = {
  Image: "Images",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  LearnMoreUrl: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** Sizes of an icon that Office asks for, and those that it may use beside them. */
/** Three are needed, the others spare Office the scaling: ours have all. */
const ICON_SIZES = ["16", "20", "24", "32", "40", "48", "64", "80"];

/** More buttons than these and Office folds the group. */
const MOST_BUTTONS = 6;

/** What Microsoft's schemas and service would object to in a manifest, as far as it can be told without them. */
export function objectionsTo(xml: string): readonly string[] {
  const { root } = XmlDocument.parse(xml);
  return [
    ...orderIn(root, []),
    ...identityOf(root),
    ...addressesIn(root),
    ...resourcesOf(root),
    ...translationsIn(root),
    ...buttonsIn(root),
    ...requirementsOf(root),
  ];
}

function orderIn(element: XmlElement, above: readonly string[]): readonly string[] {
  const path = [...above, element.local];
  const key = [3, 2, 1].map((depth) => path.slice(-depth).join("/")).find((each) => each in CHILDREN);
  const within = element.elements.flatMap((child) => orderIn(child, path));
  if (key === undefined) {
    return element.elements.length === 0 ? within : [...within, `${element.local} holds elements`];
  }
  const rules = CHILDREN[key] ?? [];
  const names = rules.map((rule) => rule.replace(/[!*]/g, ""));
  const places = element.elements.map((child) => names.indexOf(child.local));
  return [
    ...within,
    ...element.elements
      .filter((_, i) => places[i] === -1)
      .map((child) => `${element.local} may not hold ${child.local}`),
    ...element.elements
      .filter((_, i) => i > 0 && (places[i] ?? 0) < (places[i - 1] ?? 0) && places[i] !== -1)
      .map((child) => `${child.local} comes too late in ${element.local}`),
    ...rules
      .filter((rule, i) => rule.includes("!") && element.all(names[i] ?? "").length === 0)
      .map((rule) => `${element.local} lacks ${rule.replace(/[!*]/g, "")}`),
    ...rules
      .filter((rule, i) => !rule.includes("*") && element.all(names[i] ?? "").length > 1)
      .map((rule) => `${element.local} repeats ${rule.replace(/[!*]/g, "")}`),
  ];
}

function identityOf(root: XmlElement): readonly string[] {
  const text = (name: string): string => root.child(name)?.text.trim() ?? "";
  const value = (name: string): string => root.child(name)?.get("DefaultValue") ?? "";
  const said: [boolean, string][] = [
    [
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id")) && !/^[0-]+$/.test(text("Id")),
      "Id is no GUID",
    ],
    [/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text("Version")), "Version is none"],
    [/^[a-z]{2}-[A-Z]{2}$/.test(text("DefaultLocale")), "DefaultLocale is none"],
    [["ReadWriteDocument", "ReadDocument"].includes(text("Permissions")), "Permissions are unknown"],
    [root.get("xsi:type") === "TaskPaneApp", "OfficeApp is no TaskPaneApp"],
    [value("DisplayName") !== "", "DisplayName is empty"],
    ...["ProviderName"].map((name): [boolean, string] => [
      text(name).length <= (LONGEST[name] ?? 0),
      `${name} is too long`,
    ]),
    ...["DisplayName", "Description"].map((name): [boolean, string] => [
      valuesOf(root.child(name)).every((each) => each.length <= (LONGEST[name] ?? 0)),
      `${name} is too long`,
    ]),
  ];
  return said.filter(([isRight]) => !isRight).map(([, objection]) => objection);
}

/** A text and its translations. */
function valuesOf(element: XmlElement | undefined): readonly string[] {
  if (!element) return [];
  return [
    element.get("DefaultValue") ?? "",
    ...element.all("Override").map((each) => each.get("Value") ?? ""),
  ];
}

function addressesIn(root: XmlElement): readonly string[] {
  const elements = [
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => root.all(name)),
    ...root.descendants("SourceLocation").filter((each) => each.get("DefaultValue") !== undefined),
    ...root.descendants("Url"),
    ...root.descendants("Image").filter((each) => each.get("id") !== undefined),
  ];
  const isAddress = (text: string): boolean =>
    URL.canParse(text) && new URL(text).protocol === "https:" && text.length <= (LONGEST["address"] ?? 0);
  const origins = new Set(root.descendants("AppDomain").map((domain) => domain.text.trim()));
  const values = elements.flatMap((element) => valuesOf(element));
  return [
    ...values.filter((text) => !isAddress(text)).map((text) => `${text} is no https address`),
    ...values
      .filter((text) => isAddress(text) && !origins.has(new URL(text).origin))
      .map((text) => `${text} is of no domain of the add-in`),
    ...[...origins]
      .filter((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)
      .map((origin) => `${origin} is no origin`),
  ];
}

function resourcesOf(root: XmlElement): readonly string[] {
  const resources = root.descendants("Resources")[0];
  const held = new Map<string, { readonly section: string; readonly element: XmlElement }>();
  const objections: string[] = [];
  for (const section of resources?.elements ?? []) {
    for (const element of section.elements) {
      const id = element.get("id") ?? "";
      if (held.has(id)) objections.push(`the resource ${id} is defined twice`);
      held.set(id, { section: section.local, element });
      if (id.length > (LONGEST["resid"] ?? 0) || id === "") objections.push(`the id ${id} is too long`);
      const most = LONGEST[section.local];
      for (const text of valuesOf(element)) {
        if (text.trim() === "") objections.push(`the resource ${id} is empty`);
        if (most !== undefined && text.length > most) objections.push(`the text ${id} is too long`);
      }
    }
  }
  const uses = usesIn(root);
  for (const { resid, by } of uses) {
    const found = held.get(resid);
    if (!found) objections.push(`the resource ${resid} is missing`);
    else if (found.section !== HOLDS[by])
      objections.push(`the resource ${resid} of ${by} is in ${found.section}`);
  }
  const used = new Set(uses.map(({ resid }) => resid));
  return [
    ...objections,
    ...[...held.keys()].filter((id) => !used.has(id)).map((id) => `the resource ${id} is not used`),
  ];
}

function usesIn(element: XmlElement): readonly { readonly resid: string; readonly by: string }[] {
  const resid = element.get("resid");
  return [
    ...(resid === undefined ? [] : [{ resid, by: element.local }]),
    ...element.elements.flatMap((child) => usesIn(child)),
  ];
}

function translationsIn(root: XmlElement): readonly string[] {
  const texts = [root.child("DisplayName"), root.child("Description"), ...root.descendants("String")];
  return texts.flatMap((element) => {
    const locales = element?.all("Override").map((each) => each.get("Locale")) ?? [];
    const name = element?.get("id") ?? element?.local ?? "";
    // A release says the same to every English country.
    const isOnce = new Set(locales).size === locales.length && locales.includes("en-US");
    return isOnce ? [] : [`${name} is not in en-US once`];
  });
}

function buttonsIn(root: XmlElement): readonly string[] {
  const icons = [...root.descendants("Icon")].flatMap((icon) => {
    const sizes = icon.all("Image").map((image) => image.get("size") ?? "");
    return [
      ...ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `an icon lacks size ${size}`),
      ...sizes.filter((size) => !ICON_SIZES.includes(size)).map((size) => `no icon is of size ${size}`),
    ];
  });
  const named = ["Group", "Control"].flatMap((kind) => root.descendants(kind));
  const ids = named.map((each) => each.get("id") ?? "");
  const actions = root.descendants("Action").flatMap((action) => {
    const wanted = { ExecuteFunction: "FunctionName", ShowTaskpane: "SourceLocation" };
    const child = wanted[(action.get("xsi:type") ?? "") as keyof typeof wanted];
    return child !== undefined && action.child(child) ? [] : ["an action says not what it does"];
  });
  return [
    ...icons,
    ...actions,
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the id ${id} is used twice`),
    ...ids
      .filter((id) => id === "" || id.length > (LONGEST["id"] ?? 0))
      .map((id) => `the id ${id} is too long`),
    ...root
      .descendants("Control")
      .filter((control) => control.get("xsi:type") !== "Button")
      .map((control) => `${control.get("id") ?? ""} is no button`),
    ...root
      .descendants("Group")
      .filter((group) => group.all("Control").length > MOST_BUTTONS)
      .map(() => "the group has too many buttons"),
  ];
}

function requirementsOf(root: XmlElement): readonly string[] {
  const sets = root
    .descendants("Set")
    .map((set) => `${set.get("Name") ?? ""} ${set.get("MinVersion") ?? ""}`);
  const hosts = root.all("Hosts").flatMap((all) => all.all("Host"));
  return [
    ...(new Set(sets).size > 1 ? [`requirements differ: ${[...new Set(sets)].join(", ")}`] : []),
    ...hosts.filter((host) => host.get("Name") !== "Workbook").map(() => "a host is not Excel"),
  ];
}
