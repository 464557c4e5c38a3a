import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { claimedMembers, claims, KINDS } from "../../../src/host/api/claims";
import { programName } from "../../../src/host/api/member-names";
import { clientMembers } from "../../support/client-members";
import { typedMembers } from "../../support/typed-members";

const client = clientMembers();

/** What the pinned client library lacks and src/host/node/newer-client.ts gives it: Microsoft's typings know it. */
const NEWER: Readonly<Record<string, readonly string[] | undefined>> = {
  Note: ["AuthorName", "Content", "Delete", "GetLocation", "Height", "Visible", "Width"],
  NoteCollection: ["Add", "GetCount", "GetItemAt", "GetItemOrNullObject"],
  Workbook: ["Notes"],
  Worksheet: ["Notes"],
};

describe("every member that the host claims is in the pinned client library, with the same sort", () => {
  test.each(KINDS.map((kind) => [kind.name, kind] as const))("%s", (name, kind) => {
    const members = client.get(name);
    const newer = NEWER[name] ?? [];
    const own = claims().filter(({ className }) => className === name);
    if (newer.length < own.length) expect(members).toBeDefined();
    for (const claim of own.filter(({ wireName }) => !newer.includes(wireName))) {
      const member = members?.get(claim.wireName);
      expect({ name: claim.wireName, sort: member?.sort }).toEqual({
        name: claim.wireName,
        sort: claim.sort,
      });
      if (claim.writable)
        expect({ name: claim.wireName, writable: member?.writable }).toEqual({
          name: claim.wireName,
          writable: true,
        });
      // Members without a gate of their own come with their class.
      if (member?.set !== undefined)
        expect({ name: claim.wireName, since: claim.since }).toEqual({
          name: claim.wireName,
          since: member.set,
        });
    }
    if (kind.item && members) expect(members.has("[]") || members.has("GetItem")).toBe(true);
  });
});

describe("what the host claims beyond the pinned client library is in Microsoft's typings, of the same set", () => {
  test.each(Object.entries(NEWER))("%s", (name, newer = []) => {
    const typed = typedMembers(name);
    for (const claim of claims().filter(
      ({ className, wireName }) => className === name && newer.includes(wireName),
    )) {
      expect(client.get(name)?.has(claim.wireName) ?? false).toBe(false);
      expect([claim.wireName, claim.since]).toEqual([claim.wireName, typed.get(programName(claim.wireName))]);
    }
  });
});

test("the members that the host claims", () => {
  expect(claimedMembers()).toMatchSnapshot();
});

test("every kind that the host defines is among those held to the contract", () => {
  const folder = path.join(__dirname, "../../../src/host/api");
  const defined = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== "kind.ts")
    .flatMap((name) => [
      ...readFileSync(path.join(folder, name), "utf8").matchAll(/= defineKind<[^(]*>\(\s*"(\w+)"/g),
    ])
    .map(([, name]) => name);
  expect(defined.sort()).toEqual(KINDS.map(({ name }) => name).sort());
});
