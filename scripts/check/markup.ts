/** Checks the markup of a page against the HTML standard and what assistive technology needs, with html-validate. */
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import type { Problem } from "../letter/problems.ts";
import { markupRules } from "./markup-rules.ts";

/** Resolves the configuration once: resolving it for every page would take longer than checking the page. */
class OneConfiguration extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(
    ...handle: Parameters<StaticConfigLoader["getConfigFor"]>
  ): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(...handle);
    return this.resolved;
  }
}

const validator = new HtmlValidate(new OneConfiguration(markupRules));

/** Everything that html-validate finds wrong with a page. */
export function markupProblems(html: string, file: string): Problem[] {
  return validator.validateStringSync(html, file).results.flatMap(({ messages }) =>
    messages.map(({ line, message, ruleId, ruleUrl }) => ({
      file,
      line,
      field: null,
      message: `${message} (rule ${ruleId}${ruleUrl ? `: ${ruleUrl}` : ""})`,
    })),
  );
}

/** Names of the rules that pages must follow. */
export function rulesOn(): string[] {
  const config = validator.getConfigForSync("index.html").getConfigData();
  return Object.entries("rules" in config ? (config.rules ?? {}) : {})
    .filter(([, setting]) => ![setting].flat().includes("off"))
    .map(([name]) => name);
}
