import type { DocumentProperties } from "../workbook/document-properties";
import type { CustomProperty } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind, Property } from "./kind";
import type { Wire } from "./wire";
import type { TheWorkbook } from "./workbook";

interface PropertyTarget {
  readonly key: string;
}

function propertyOf(host: ExcelHost, key: string): CustomProperty | undefined {
  return host.model.facets.customProperties.find((known) => known.name.toLowerCase() === key.toLowerCase());
}

function need(host: ExcelHost, { key }: PropertyTarget): CustomProperty {
  const property = propertyOf(host, key);
  if (!property) throw itemNotFound();
  return property;
}

function put(host: ExcelHost, key: string, value: Wire): void {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw invalidArgument();
  const made: CustomProperty = { name: key, value };
  const { customProperties } = host.model.facets;
  const old = propertyOf(host, key);
  const set = old
    ? customProperties.map((known) => (known === old ? made : known))
    : [...customProperties, made];
  host.editing.apply({ kind: "workbook", set: { customProperties: set } });
}

export const propertyKind: Kind<PropertyTarget> = defineKind<PropertyTarget>("CustomProperty", {
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { since: "1.7", read: (target, host) => need(host, target).name },
    Value: {
      since: "1.7",
      read: (target, host) => need(host, target).value,
      write: (target, value, host) => put(host, need(host, target).name, value),
    },
    Type: {
      since: "1.7",
      read: (target, host) => {
        const { value } = need(host, target);
        if (typeof value === "boolean") return "Boolean";
        return typeof value === "string" ? "String" : Number.isInteger(value) ? "Number" : "Float";
      },
    },
  },
  methods: {
    Delete: {
      since: "1.7",
      run: (target, _given, host) => {
        const old = need(host, target);
        const customProperties = host.model.facets.customProperties.filter((known) => known !== old);
        host.editing.apply({ kind: "workbook", set: { customProperties } });
        return null;
      },
    },
  },
});

const property = (key: string): HostObject => HostObject.of(propertyKind, { key });

export const customKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("CustomPropertyCollection", {
  items: (_target, host) => host.model.facets.customProperties.map(({ name }) => property(name)),
  item: (_target, key, host) => property(need(host, { key: String(key) }).name),
  methods: {
    Add: {
      since: "1.7",
      run: (_target, given, host) => {
        const key = given.text(0);
        if (key === "" || key.length > 255) throw invalidArgument();
        put(host, key, given.wire(1));
        return property(key);
      },
    },
    GetCount: { since: "1.7", run: (_target, _given, host) => host.model.facets.customProperties.length },
    GetItemOrNullObject: {
      since: "1.7",
      run: (_target, given, host) => {
        const known = propertyOf(host, given.text(0));
        return known ? property(known.name) : null;
      },
    },
    DeleteAll: {
      since: "1.7",
      run: (_target, _given, host) => {
        host.editing.apply({ kind: "workbook", set: { customProperties: [] } });
        return null;
      },
    },
  },
});

function said(name: keyof DocumentProperties, writable: boolean): Property<TheWorkbook> {
  const read: Property<TheWorkbook> = {
    since: "1.7",
    read: (_target, host) => host.model.facets.documentProperties[name] ?? "",
  };
  if (!writable) return read;
  return {
    ...read,
    write: (_target, value, host) => {
      if (typeof value !== "string") throw invalidArgument();
      const { documentProperties } = host.model.facets;
      host.editing.apply({
        kind: "workbook",
        set: { documentProperties: { ...documentProperties, [name]: value } },
      });
    },
  };
}

export const documentPropertiesKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("DocumentProperties", {
  properties: {
    Author: said("author", true),
    Category: said("category", true),
    Comments: said("comments", true),
    Company: said("company", true),
    CreationDate: said("creationDate", false),
    Keywords: said("keywords", true),
    LastAuthor: said("lastAuthor", false),
    Manager: said("manager", true),
    RevisionNumber: {
      since: "1.7",
      read: (_target, host) => Number(host.model.facets.documentProperties.revisionNumber ?? 0),
      write: (_target, value, host) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalidArgument();
        const { documentProperties } = host.model.facets;
        const set = { documentProperties: { ...documentProperties, revisionNumber: String(value) } };
        host.editing.apply({ kind: "workbook", set });
      },
    },
    Subject: said("subject", true),
    Title: said("title", true),
  },
  links: { Custom: { since: "1.7", open: () => HostObject.of(customKind, {}) } },
});
