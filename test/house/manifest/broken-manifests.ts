/** What may be wrong with a manifest: what is put for what, what our rules say, and whether Microsoft's schema sees it too. */
interface Broken {
  readonly name: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly objection: RegExp;
  readonly inSchema: boolean;
}

/** Each change made to a manifest that is right. */
export const BROKEN: readonly Broken[] = [
  {
    name: "an element out of order",
    from: /(<IconUrl[^>]*>)\s*(<High[^>]*>)/,
    to: "$2$1",
    objection: /HighResolutionIconUrl|IconUrl/,
    inSchema: true,
  },
  {
    name: "an unknown element",
    from: "<Permissions>",
    to: "<Humeur/><Permissions>",
    objection: /may not hold Humeur/,
    inSchema: true,
  },
  // The schema leaves the page of support out at will; Microsoft's service wants it.
  {
    name: "a missing element",
    from: /<SupportUrl[^>]*>/,
    to: "",
    objection: /lacks SupportUrl/,
    inSchema: false,
  },
  {
    name: "a repeated element",
    from: /(<SupportUrl[^>]*>)/,
    to: "$1$1",
    objection: /repeats SupportUrl/,
    inSchema: true,
  },
  {
    name: "an id that is none",
    from: /<Id>[^<]*/,
    to: "<Id>pointage",
    objection: /Id is no GUID/,
    inSchema: true,
  },
  {
    name: "a version that is none",
    from: /<Version>[^<]*/,
    to: "<Version>un",
    objection: /Version/,
    inSchema: true,
  },
  {
    name: "plain http",
    from: "https://localhost:3000/commands.html",
    to: "http://localhost:3000/commands.html",
    objection: /no https/,
    inSchema: false,
  },
  {
    name: "a foreign address",
    from: "https://localhost:3000/aide.html",
    to: "https://ailleurs.fr/aide.html",
    objection: /no domain/,
    inSchema: false,
  },
  {
    name: "a domain with a path",
    from: "3000</AppDomain>",
    to: "3000/volet</AppDomain>",
    objection: /is no origin/,
    inSchema: false,
  },
  {
    name: "a resource that is missing",
    from: '<bt:Url id="Help.Url"',
    to: '<bt:Url id="Aide.Url"',
    objection: /Help\.Url is missing/,
    inSchema: false,
  },
  {
    name: "a resource of another kind",
    from: 'FunctionFile resid="Commands.Url"',
    to: 'FunctionFile resid="Icon.16"',
    objection: /Images/,
    inSchema: false,
  },
  {
    name: "a resource that nobody uses",
    from: "</bt:Urls>",
    to: '<bt:Url id="X" DefaultValue="https://localhost:3000/x"/></bt:Urls>',
    objection: /X is not used/,
    inSchema: false,
  },
  {
    name: "a label too long",
    from: 'DefaultValue="Pointer"',
    to: `DefaultValue="${"p".repeat(126)}"`,
    objection: /too long/,
    inSchema: true,
  },
  {
    name: "a tip too long",
    from: /DefaultValue="Ouvre le volet Pointage."/,
    to: `DefaultValue="${"p".repeat(251)}"`,
    objection: /too long/,
    inSchema: true,
  },
  {
    name: "a text without its English",
    from: '<bt:Override Locale="en-US" Value="Check" />',
    to: "",
    objection: /Check\.Label/,
    inSchema: false,
  },
  {
    name: "an icon without a size",
    from: '<bt:Image size="80" resid="Check.80" />',
    to: "",
    objection: /lacks size 80/,
    inSchema: false,
  },
  {
    name: "two buttons of one id",
    from: 'id="Pointage.Clear"',
    to: 'id="Pointage.Check"',
    objection: /used twice/,
    inSchema: false,
  },
  {
    name: "an action without its function",
    from: "<FunctionName>check</FunctionName>",
    to: "",
    objection: /says not what/,
    inSchema: true,
  },
  {
    name: "sets that differ",
    from: 'MinVersion="1.9" />',
    to: 'MinVersion="1.8" />',
    objection: /requirements differ/,
    inSchema: false,
  },
  {
    name: "another host",
    from: 'Host Name="Workbook"',
    to: 'Host Name="Document"',
    objection: /not Excel/,
    inSchema: false,
  },
];
