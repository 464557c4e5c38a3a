import { rootNamespace } from "../workbook/workbook-parts";
import type { CustomXmlPart } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument, invalidOperation, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";

/** All parts, or those of a namespace. */
export interface CustomXmlTarget {
  readonly namespace: string | undefined;
}

interface PartTarget {
  readonly id: string;
}

function partOf(host: ExcelHost, { id }: PartTarget): CustomXmlPart {
  const part = host.model.facets.customXml.find((known) => known.id === id);
  if (!part) throw itemNotFound();
  return part;
}

/** The namespace of a text that is XML; what is not is refused. */
function namespaceOf(xml: string): string {
  try {
    return rootNamespace(xml);
  } catch {
    throw invalidArgument("The text is no XML.");
  }
}

/** What add-ins keep for themselves is saved with the workbook, and is no part of the user's undo. */
function keep(host: ExcelHost, customXml: readonly CustomXmlPart[]): void {
  host.model.apply({ kind: "workbook", set: { customXml } });
}

export const partKind: Kind<PartTarget> = defineKind<PartTarget>("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: "1.5", read: ({ id }) => id },
    NamespaceUri: { since: "1.5", read: (target, host) => partOf(host, target).namespace },
  },
  methods: {
    GetXml: { since: "1.5", run: (target, _given, host) => partOf(host, target).xml },
    SetXml: {
      since: "1.5",
      run: (target, given, host) => {
        const xml = given.text(0);
        const namespace = namespaceOf(xml);
        const old = partOf(host, target);
        const customXml = host.model.facets.customXml.map((part) =>
          part === old ? { ...part, xml, namespace } : part,
        );
        keep(host, customXml);
        return null;
      },
    },
    Delete: {
      since: "1.5",
      run: (target, _given, host) => {
        const old = partOf(host, target);
        const customXml = host.model.facets.customXml.filter((part) => part !== old);
        keep(host, customXml);
        return null;
      },
    },
  },
});

function all(host: ExcelHost, { namespace }: CustomXmlTarget): readonly CustomXmlPart[] {
  return host.model.facets.customXml.filter(
    (part) => namespace === undefined || part.namespace === namespace,
  );
}

const part = (known: CustomXmlPart | undefined): HostObject => {
  if (!known) throw itemNotFound();
  return HostObject.of(partKind, { id: known.id });
};

export const scopedKind: Kind<CustomXmlTarget> = defineKind<CustomXmlTarget>(
  "CustomXmlPartScopedCollection",
  {
    items: (target, host) => all(host, target).map(part),
    item: (target, key, host) => part(all(host, target).find(({ id }) => id === key)),
    methods: {
      GetCount: { since: "1.5", run: (target, _given, host) => all(host, target).length },
      GetOnlyItem: {
        since: "1.5",
        run: (target, _given, host) => {
          const [only, more] = all(host, target);
          if (more) throw invalidOperation("There are several parts.");
          return part(only);
        },
      },
      GetOnlyItemOrNullObject: {
        since: "1.5",
        run: (target, _given, host) => {
          const [only, more] = all(host, target);
          return only && !more ? part(only) : null;
        },
      },
    },
  },
);

function freeId(host: ExcelHost): string {
  const taken = new Set(host.model.facets.customXml.map(({ id }) => id.toUpperCase()));
  const id = (n: number): string =>
    `{${n.toString(16).toUpperCase().padStart(8, "0")}-DA7A-4000-8000-000000000000}`;
  let n = taken.size + 1;
  while (taken.has(id(n))) n++;
  return id(n);
}

export const customXmlPartsKind: Kind<CustomXmlTarget> = defineKind<CustomXmlTarget>(
  "CustomXmlPartCollection",
  {
    items: (target, host) => all(host, target).map(part),
    item: (target, key, host) => part(all(host, target).find(({ id }) => id === key)),
    methods: {
      Add: {
        since: "1.5",
        run: (_target, given, host) => {
          const xml = given.text(0);
          const made: CustomXmlPart = { id: freeId(host), xml, namespace: namespaceOf(xml) };
          keep(host, [...host.model.facets.customXml, made]);
          return part(made);
        },
      },
      GetByNamespace: {
        since: "1.5",
        run: (_target, given) => HostObject.of(scopedKind, { namespace: given.text(0) }),
      },
      GetCount: { since: "1.5", run: (target, _given, host) => all(host, target).length },
      GetItemOrNullObject: {
        since: "1.5",
        run: (target, given, host) => {
          const known = all(host, target).find(({ id }) => id === given.text(0));
          return known ? part(known) : null;
        },
      },
    },
  },
);
