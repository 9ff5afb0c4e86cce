/** What a page written by the editor shows. */
import MarkdownIt from "markdown-it";
import type { AccessibilityTests } from "../../content/accessibility-tests.ts";
import type { ContentPage } from "../../content/pages.ts";
import type { Settings } from "../../content/settings.ts";
import { slugOf } from "../../letter/ids.ts";
import { urls } from "../../letter/urls.ts";
import { counted, dateInWords } from "../../letter/wording.ts";
import type { LinkView } from "./link.ts";

export type ContentPageView = LinkView & {
  description: string;
  /** Its body as HTML, escaped by the Markdown parser. */
  body: string;
  /** How the site was tested, for the accessibility statement: “never” before the first full run; null on other pages. */
  tested: TestedView | "never" | null;
};

/** The last run of the accessibility tests, in words. */
export type TestedView = {
  date: string;
  when: string;
  archives: string[];
  links: string;
  targets: string;
  tools: string[];
};

/** Standard Markdown; HTML in it is shown as text. */
const markdown = new MarkdownIt({ html: false, typographer: false });

markdown.core.ruler.push("heading-ids", ({ tokens }) => {
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") token.attrSet("id", slugOf(tokens[index + 1]?.content ?? ""));
  }
});

/**
 * The view of a page. `{name}`, `{address}`, `{report}` and `{disclaimer}` in its Markdown are replaced by the settings.
 * @param disclaimer what the archive says of its relation to others
 * @param tests the last run of the accessibility tests, for the page that reports them
 */
export function contentPageView(
  { slug, title, description, markdown: text }: ContentPage,
  settings: Settings,
  disclaimer: string,
  tests: AccessibilityTests | null,
): ContentPageView {
  const url = `/${slug}/`;
  const { name, address, report } = settings;
  const values = { name, address, report, disclaimer };
  const filled = text.replace(
    /\{(name|address|report|disclaimer)\}/g,
    (_, field: keyof typeof values) => values[field],
  );
  return {
    text: title,
    url,
    description,
    body: markdown.render(filled),
    tested: url !== urls.accessibility ? null : tests ? testedView(tests) : "never",
  };
}

function testedView({ date, archives, links, targets, tools }: AccessibilityTests): TestedView {
  return {
    date,
    when: dateInWords(date),
    archives: archives.map(({ name, pages }) => `${counted(pages, "page")} of ${name}`),
    links: `${counted(links, "link")} and anchors`,
    targets: `${targets.large.toLocaleString("en-GB")} of ${targets.count.toLocaleString("en-GB")} links, buttons and fields outside running text`,
    tools: tools.map(
      ({ name, version, rules }) =>
        `${name} ${version}${rules === null ? "" : ` (${counted(rules, "rule")})`}`,
    ),
  };
}
