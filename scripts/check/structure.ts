/** Checks what people who cannot see a page need to find their way: language, headings, landmarks. */
import type { Problem } from "../letter/problems.ts";
import { ancestors, isHidden, type Page, type PageElement, textOf } from "./page.ts";

/** The language of the archive; the settings allow no other. */
const language = "en-GB";

/** Elements inside which `header` and `footer` are not landmarks: https://www.w3.org/TR/html-aam-1.0/#el-header */
const sectioning = new Set(["article", "aside", "main", "nav", "section"]);

/** Everything that is wrong with the structure of a page. */
export function structureProblems(page: Page): Problem[] {
  return [
    ...languageProblems(page),
    ...headingProblems(page),
    ...(isListed(page) ? landmarkProblems(page) : []),
  ];
}

/** Whether search engines may list a page. A page that only redirects may not be listed, and needs no landmarks. */
export function isListed({ elements }: Page): boolean {
  return !elements.some(
    ({ name, attribs }) =>
      name === "meta" && attribs["name"] === "robots" && /\bnoindex\b/.test(attribs["content"] ?? ""),
  );
}

function languageProblems(page: Page): Problem[] {
  const root = page.elements.find(({ name }) => name === "html");
  const lang = root?.attribs["lang"];
  if (lang === language) return [];
  const found = lang === undefined ? "does not give its language" : `gives its language as “${lang}”`;
  return [problem(page, root, `the page ${found}; write <html lang="${language}">`)];
}

function headingProblems(page: Page): Problem[] {
  const headings = page.elements
    .filter((element) => /^h[1-6]$/.test(element.name) && !isHidden(element))
    .map((element) => ({ element, level: Number(element.name.slice(1)), text: textOf(element) }));
  const titles = headings.filter(({ level }) => level === 1);
  const problems: Problem[] = [];
  if (titles.length === 0)
    problems.push(problem(page, null, "the page has no h1; give it one heading that says what it is"));
  for (const { element } of titles.slice(1)) {
    const first = titles[0] ? ` on line ${page.lineOf(titles[0].element)}` : "";
    problems.push(
      problem(page, element, `a second h1; the page has one already${first}, so make this an h2`),
    );
  }
  let above = 0;
  for (const { element, level, text } of headings) {
    if (text === "") problems.push(problem(page, element, `an empty h${level}; add words or remove it`));
    if (level > above + 1) {
      const before = above === 0 ? "is the first heading" : `follows an h${above}`;
      problems.push(
        problem(page, element, `heading “${text}” is an h${level} but ${before}; make it an h${above + 1}`),
      );
    }
    above = level;
  }
  return problems;
}

function landmarkProblems(page: Page): Problem[] {
  const problems: Problem[] = [];
  const landmarks: [what: string, elements: PageElement[]][] = [
    ["main", page.elements.filter(isLandmark("main"))],
    ["header", page.elements.filter(isLandmark("header")).filter(isOfThePage)],
    ["footer", page.elements.filter(isLandmark("footer")).filter(isOfThePage)],
  ];
  for (const [what, found] of landmarks) {
    if (found.length === 0) problems.push(problem(page, null, `the page has no ${what}; give it one`));
    for (const element of found.slice(1))
      problems.push(problem(page, element, `a second ${what} of the page; it can have only one`));
  }
  const navigations = page.elements.filter(isLandmark("nav"));
  if (navigations.length === 0) problems.push(problem(page, null, "the page has no nav; give it one"));
  for (const element of navigations) {
    if (!element.attribs["aria-label"]?.trim() && !element.attribs["aria-labelledby"]?.trim())
      problems.push(
        problem(page, element, "a nav without a name; give it an aria-label that tells it from other navs"),
      );
  }
  return [...problems, ...skipLinkProblems(page)];
}

/** The first element to get focus must be a link past what every page repeats (WCAG 2.4.1). */
function skipLinkProblems(page: Page): Problem[] {
  const main = page.elements.find(isLandmark("main"));
  const first = page.elements.find(({ name, attribs }) => name === "a" && "href" in attribs);
  if (!main || (main.attribs["id"] && first?.attribs["href"] === `#${main.attribs["id"]}`)) return [];
  return [
    problem(page, first, "the first link of the page does not lead to its main; begin with a skip link"),
  ];
}

const isLandmark =
  (name: string) =>
  (element: PageElement): boolean =>
    element.name === name && !isHidden(element);

const isOfThePage = (element: PageElement): boolean =>
  !ancestors(element).some(({ name }) => sectioning.has(name));

function problem(page: Page, element: PageElement | null | undefined, message: string): Problem {
  return { file: page.file, line: element ? page.lineOf(element) : null, field: null, message };
}
