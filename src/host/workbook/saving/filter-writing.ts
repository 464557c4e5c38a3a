import { XmlElement } from "../../../package/xml-tree";
import type { ColumnFilter } from "../facets";

const OPERATORS: Readonly<Record<string, string>> = {
  "<>": "notEqual",
  "<=": "lessThanOrEqual",
  ">=": "greaterThanOrEqual",
  "<": "lessThan",
  ">": "greaterThan",
};

/** Puts filters in an `autoFilter` element, in place of those it has. */
export function setFilters(element: XmlElement, filters: readonly ColumnFilter[], prefix: string): void {
  element.removeAll(element.all("filterColumn"));
  for (const filter of filters) {
    const column = new XmlElement(`${prefix}filterColumn`, { colId: String(filter.column) }, [
      criteriaOf(filter, prefix),
    ]);
    element.insertBefore(column, ["sortState", "extLst"]);
  }
}

function criteriaOf({ criteria }: ColumnFilter, prefix: string): XmlElement {
  switch (criteria.on) {
    case "values":
      return new XmlElement(
        `${prefix}filters`,
        {},
        criteria.values.map((val) => new XmlElement(`${prefix}filter`, { val })),
      );
    case "custom": {
      const written = [criteria.first, ...(criteria.second === undefined ? [] : [criteria.second])];
      const conditions = written.map((condition) => {
        const [, sign = "", val = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(condition) ?? [];
        return new XmlElement(`${prefix}customFilter`, { operator: OPERATORS[sign], val });
      });
      const and = conditions.length > 1 && !criteria.any ? "1" : undefined;
      return new XmlElement(`${prefix}customFilters`, { and }, conditions);
    }
    case "ranked":
      return new XmlElement(`${prefix}top10`, {
        top: criteria.top ? undefined : "0",
        percent: criteria.percent ? "1" : undefined,
        val: String(criteria.count),
      });
    case "average":
      return new XmlElement(`${prefix}dynamicFilter`, {
        type: criteria.above ? "aboveAverage" : "belowAverage",
      });
  }
}
