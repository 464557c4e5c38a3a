import type { Made, MakeOrder } from "../session/making/orders";

/** What the bench would make of the drawn dossier; null for what no state shows. */
export function drawnMade(order: MakeOrder): Made[MakeOrder["make"]] | null {
  switch (order.make) {
    case "outline":
      return {
        codes: { count: 4, total: "268460.00", unmapped: null },
        beneficiaries: 38,
        territories: 0,
        conventions: 40,
        modelShares: { "1.1": "0.8" },
        articles: 4,
        published: 40,
        inDocuments: 2,
        themes: [],
        decision: "2025-118",
        annexNumber: 4,
      };
    case "changes":
      return { kind: "none" };
    default:
      return null;
  }
}
