import type { ConditionalRule } from "../workbook/facets";
import { changeRule, ruleOf, type RuleTarget } from "./conditional-target";
import { cellValueRule, presetRule, rankRule, saidRule, scaleRule, textRule } from "./conditional-rules";
import { formatKind } from "./conditional-formats";
import type { ExcelHost } from "./host";
import { invalidOperation, notImplemented } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind, Property } from "./kind";
import type { Wire } from "./wire";

/** The rule of one of these kinds; of one that came with the file the host knows nothing. */
function saidOf(
  host: ExcelHost,
  target: RuleTarget,
  on: ConditionalRule["on"],
  member: string,
): ConditionalRule {
  const { rule, xml } = ruleOf(host, target);
  if (!rule && xml !== undefined) throw notImplemented(member, "a rule of the file");
  if (rule?.on !== on) throw invalidOperation("Nothing was said of the rule.");
  return rule;
}

function member(
  name: string,
  on: ConditionalRule["on"],
  from: (value: Wire) => ConditionalRule,
): Property<RuleTarget> {
  return {
    since: "1.6",
    read: (target, host) => saidRule(saidOf(host, target, on, name)),
    write: (target, value, host) => changeRule(host, target, { rule: from(value) }),
  };
}

const format = {
  Format: { since: "1.6", open: (target: RuleTarget) => HostObject.of(formatKind, target) },
} as const;

export const cellValueKind: Kind<RuleTarget> = defineKind<RuleTarget>("CellValueConditionalFormat", {
  properties: { Rule: member("CellValueConditionalFormat.rule", "cellValue", cellValueRule) },
  links: format,
});

export const textKind: Kind<RuleTarget> = defineKind<RuleTarget>("TextConditionalFormat", {
  properties: { Rule: member("TextConditionalFormat.rule", "text", textRule) },
  links: format,
});

export const rankKind: Kind<RuleTarget> = defineKind<RuleTarget>("TopBottomConditionalFormat", {
  properties: { Rule: member("TopBottomConditionalFormat.rule", "rank", rankRule) },
  links: format,
});

export const presetKind: Kind<RuleTarget> = defineKind<RuleTarget>("PresetCriteriaConditionalFormat", {
  properties: { Rule: member("PresetCriteriaConditionalFormat.rule", "preset", presetRule) },
  links: format,
});

export const scaleKind: Kind<RuleTarget> = defineKind<RuleTarget>("ColorScaleConditionalFormat", {
  properties: {
    Criteria: member("ColorScaleConditionalFormat.criteria", "scale", scaleRule),
    ThreeColorScale: {
      since: "1.6",
      read: (target, host) => {
        const rule = saidOf(host, target, "scale", "ColorScaleConditionalFormat.threeColorScale");
        return rule.on === "scale" && rule.points.length === 3;
      },
    },
  },
});
