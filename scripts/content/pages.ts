/** Pages that the editor writes as Markdown: `content/pages/<slug>.md`. */
import { z } from "zod";
import { readCheckedYaml } from "../letter/checked-yaml.ts";
import { splitFrontMatter } from "../letter/front-matter.ts";
import type { Problem } from "../letter/problems.ts";

const headSchema = z.strictObject({
  title: z.string().min(1),
  /** One line that says what the page is about, for search engines. */
  description: z.string().min(1),
});

/** First parts of the archive’s own addresses; a page with one of these names would replace them. */
export const ownAddresses: ReadonlySet<string> = new Set([
  "assets",
  "authorities",
  "compare",
  "data",
  "everyday-words",
  "feeds",
  "inspectors",
  "judgements",
  "letters",
  "pagefind",
  "regions",
  "search",
  "themes",
  "timeline",
]);

/** A page written by the editor. */
export type ContentPage = z.infer<typeof headSchema> & { slug: string; markdown: string };

/** The page of a Markdown file, or what is wrong with it. `file` is the path below the content folder. */
export function readContentPage(text: string, file: string): { page: ContentPage } | { problems: Problem[] } {
  const problem = (message: string, line: number | null): Problem => ({ file, line, field: null, message });
  const parts = splitFrontMatter(text);
  if (!parts)
    return {
      problems: [
        problem(
          "has no front matter: a page begins with a line ---, its title and description, and a line ---",
          1,
        ),
      ],
    };
  const slug = file.replace(/^.*\//, "").replace(/\.md$/, "");
  if (!/^[a-z][a-z0-9-]*$/.test(slug))
    return {
      problems: [
        problem("the name of the file is the page’s address; use a–z, digits and hyphens only", null),
      ],
    };
  if (ownAddresses.has(slug))
    return {
      problems: [
        problem(
          `would have the address /${slug}/, which one of the archive’s own pages has; give the file another name, such as about-${slug}.md`,
          null,
        ),
      ],
    };
  const head = readCheckedYaml(parts.head, headSchema, file, 2);
  if ("problems" in head) return head;
  return { page: { ...head.value, slug, markdown: parts.body } };
}
