import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFrontMatter, splitFrontMatter, writeFrontMatter } from "../../scripts/letter/front-matter.ts";
import { problemLine } from "../../scripts/letter/problems.ts";
import {
  type DraftFrontMatter,
  draftFrontMatterSchema,
  frontMatterSchema,
} from "../../scripts/letter/schema.ts";
import { frontMatter } from "../support/letters.ts";

const written = writeFrontMatter(frontMatter);
const read = (yaml: string) => readFrontMatter(yaml, frontMatterSchema, "letter.md", 2);

describe("the head of a Markdown file", () => {
  it.each([
    ["---\ntitle: A\n---\nText\n", ["---\n", "title: A\n", "---\n", "Text\n"]],
    ["\uFEFF--- \r\ntitle: A\r\n---\r\n\r\nText", ["\uFEFF--- \r\n", "title: A\r\n", "---\r\n", "\r\nText"]],
    ["---\ntitle: A\n---", ["---\n", "title: A\n", "---", ""]],
    ["---\na: 1\n---\nText\n---\nb: 2\n---\n", ["---\n", "a: 1\n", "---\n", "Text\n---\nb: 2\n---\n"]],
  ])("is between the first two lines of dashes of %j", (markdown, [start, head, end, body]) => {
    expect(splitFrontMatter(markdown)).toEqual({ start, head, end, body });
  });

  it.each([
    "",
    "Text\n",
    "---\ntitle: A\n",
    "title: A\n---\nText\n",
    "----\na: 1\n----\n",
    "\n---\na: 1\n---\n",
  ])("is missing from %j", (markdown) => {
    expect(splitFrontMatter(markdown)).toBeNull();
  });

  it("and the other parts give the whole file when they are joined", () => {
    const piece = fc.constantFrom("---", "--- ", "\n", "\r\n", "title: A", "Text", "\uFEFF", "");
    const file = fc.tuple(fc.array(piece), fc.array(piece)).map(([head, body]) => {
      return `---\n${head.join("")}\n---\n${body.join("")}`;
    });
    fc.assert(
      fc.property(file, (markdown) => {
        const parts = splitFrontMatter(markdown);
        expect(parts && parts.start + parts.head + parts.end + parts.body).toBe(markdown);
      }),
    );
  });
});

const text = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      "2019",
      "2019-03-04",
      "null",
      "yes",
      "~",
      "1e3",
      "0x1F",
      "- a",
      "a: b",
      "# a",
      "'",
      '"',
      "|",
    ),
    fc.constantFrom(
      "---",
      "...",
      "<<",
      "=",
      "*a",
      "&a",
      "!a",
      "%a",
      "@a",
      "`",
      "{a",
      "[a",
      "a #b",
      "a:",
      "12:30",
    ),
  )
  .map((words) => words.replace(/\p{Cc}/gu, " ").trim())
  .filter((words) => words !== "");
const person = fc.record({ name: text, role: fc.option(text) });
const arbitraryHead: fc.Arbitrary<DraftFrontMatter> = fc
  .record({
    title: fc.option(text),
    authority: fc.option(text),
    visit: fc.constantFrom(null, frontMatter.visit, { ...frontMatter.visit, ordinal: 3 }),
    judgement: fc.constantFrom(null, { grade: "good" as const, date: "2016", scope: "part" as const }),
    inspectors: fc.array(person, { maxLength: 2 }),
    otherPeople: fc.array(person, { maxLength: 2 }),
    recipient: fc.option(
      fc.record({ name: fc.option(text), role: fc.option(text), salutation: fc.option(text) }),
    ),
    signOff: fc.array(text, { maxLength: 3 }),
    copies: fc.array(text, { maxLength: 2 }),
    corrections: fc.array(fc.record({ date: fc.constant("2020-01-02"), note: text }), { maxLength: 2 }),
  })
  .map((fields) => ({ ...frontMatter, ...fields }));

describe("the fields of a letter", () => {
  it("are read back as they were written, whatever their words", () => {
    fc.assert(
      fc.property(arbitraryHead, (head) => {
        const yaml = writeFrontMatter(head);
        expect(readFrontMatter(yaml, draftFrontMatterSchema, "letter.md", 2)).toEqual({ frontMatter: head });
        expect(splitFrontMatter(`---\n${yaml}---\nText\n`)).toMatchObject({ head: yaml, body: "Text\n" });
      }),
      { numRuns: 300 },
    );
  });

  it("are written in the order of the schema, whatever theirs was", () => {
    const backwards = Object.fromEntries(Object.entries(frontMatter).toReversed()) as typeof frontMatter;
    expect(writeFrontMatter(backwards)).toBe(written);
    const fields = [...written.matchAll(/^(\w+):/gm)].map(([, field]) => field);
    expect(fields).toEqual(Object.keys(frontMatterSchema.shape).filter((field) => fields.includes(field)));
  });

  it("leave out lists that may be empty and decisions that were not needed", () => {
    expect(written).not.toMatch(
      /^(?:otherPeople|copies|corrected|corrections|earlierSources|covered|pictures):/m,
    );
    expect(writeFrontMatter({ ...frontMatter, inspectors: [] })).toContain("inspectors: []\n");
    const decided = { ...frontMatter, copies: ["cc: B. Sample"], covered: "leave-out" as const };
    expect(read(writeFrontMatter(decided))).toEqual({ frontMatter: decided });
  });

  it("keep a date that is only a year, with and without quotation marks", () => {
    const judgement = { grade: "good" as const, date: "2016", scope: "whole" as const };
    const yaml = writeFrontMatter({ ...frontMatter, judgement });
    const bare = yaml.replace(/date: ['"]2016['"]/, "date: 2016");
    expect(bare).toContain("date: 2016\n");
    for (const one of [yaml, bare]) expect(read(one)).toEqual({ frontMatter: { ...frontMatter, judgement } });
  });

  it("have a judgement on the whole where it does not say its scope, as in older files", () => {
    const older = written.replace("  scope: whole\n", "");
    expect(older).not.toContain("scope: whole");
    expect(read(older)).toEqual({ frontMatter });
  });

  it("have no scope where they do not name it, as in older files", () => {
    const older = written.replace(/^scope: .*\n/m, "");
    expect(older).not.toMatch(/^scope:/m);
    expect(read(older)).toEqual({ frontMatter: { ...frontMatter, scope: null } });
  });

  it.each([
    [
      "broken YAML",
      /title: .*/,
      "title: [",
      /^letter\.md:2: title: has a value that YAML takes for something else/,
    ],
    [
      "a field that does not exist",
      /authority: leeds/,
      "authorty: leeds",
      /^letter\.md:4: has the unknown field authorty/m,
    ],
    ["a missing field", /^letterDate: .*\n/m, "", /^letter\.md:2: letterDate: is missing$/],
    ["a day that does not exist", /2019-01-30/, "2019-02-30", /^letter\.md:8: visit\.end: must be a date/],
    ["a visit that ends first", /2019-01-30/, "2019-01-03", /^letter\.md:8: visit\.end: must not end before/],
    [
      "a type that could be no address",
      /type: focused-visit/,
      "type: Focused visit",
      /^letter\.md:3: type: must be words in lower case joined by hyphens/,
    ],
    [
      "a number where a text is due",
      /^title: .*/m,
      "title: 3",
      /^letter\.md:2: title: must be a text; put it in quotation marks: "3"$/,
    ],
    [
      "a text where a number is due",
      /ordinal: null/,
      "ordinal: third",
      /^letter\.md:9: visit\.ordinal: must be a/,
    ],
    [
      "a text where a list is due",
      /inspectors:\n(?: .*\n)+/,
      "inspectors: Ada\n",
      /^letter\.md:15: inspectors: must be a list$/,
    ],
  ])("are refused with line and field where they have %s", (_, part, wrong, problem) => {
    const yaml = written.replace(part, wrong);
    expect(yaml).not.toBe(written);
    const result = read(yaml);
    expect("problems" in result && result.problems.map(problemLine).join("\n")).toMatch(problem);
  });
});
