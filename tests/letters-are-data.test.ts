import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressesOf } from "./accessibility/pages.ts";
import { type ArchiveFolder, archiveFolder, type Ended, filesBelow } from "./support/archive-folder.ts";
import { breachesOf } from "./support/breaches.ts";
import { letterText } from "./support/monitoring-letter.ts";

/** Words that are code somewhere: in a page, a style, a template, Markdown, YAML, a table, a feed, a search. */
const hostile: Record<string, string> = {
  "a script": "<script>alert(1)</script>",
  "the end of an element": "</p></article></title><script>alert(1)</script>",
  "a style": "<style>*{display:none}</style>",
  "an event": '<img src=x onerror="alert(1)">',
  "an attribute’s end": "\"><svg onload=alert(1)> ' onfocus=alert(1) autofocus",
  "a javascript address": "See javascript:alert(document.cookie) there.",
  "a data address": "See data:text/html,<script>alert(1)</script> there.",
  "a file address": "See file:///C:/Users/example/letter.docx there.",
  "a Markdown link": "See [here](javascript:alert(1)) and <https://example.org> and ![it](data:image/png,0).",
  "Markdown marks": "Some *words* and **more**, `code`, ~~struck~~, a_b_c, \\ and \\* there.",
  "an id": 'Some words {#p99} and {#p1 was="p2"} and more.',
  "a footnote": "Some words[^1] and [^2]: more.",
  "a comment": "Some <!-- hidden --> words and <![CDATA[ more ]]> there.",
  entities: "Some &lt;b&gt; and &amp; and &#x27; and &nbsp; there.",
  "a Nunjucks template": "Some {{ 7 * 7 }} and {% include 'x' %} and {# gone #} there.",
  "an EJS template": ["Some <%= 7 * 7 %> and $", "{7 * 7} and #{7} there."].join(""),
  YAML: "key: value # comment, !!js/function 'x', *alias &anchor | > there.",
  "a formula": '=HYPERLINK("http://example.org","x") is here.',
  "names of prototypes": "The __proto__, constructor, toString, hasOwnProperty and valueOf are here.",
  "signs of a search": 'Some -words "a phrase" AND (more OR other)* here.',
  "other scripts’ letters": "Some wоrds hаve Cyrillic letters, ｆｕｌｌ width and ﬁ ligatures here.",
  "joined emoji": "A family 👩‍👩‍👧‍👦 and a flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 are here.",
  "a direction": "Some \u202Esdrow\u202C and \u2066more\u2069 are here.",
  joiners: "Some zero\u200Dwidth\u200Cjoin\u200Bers and soft\u00ADhyphens are here.",
  "a long word": "x".repeat(20_000),
};
/** Names of headings that are also names of what every object has, or of parts of the page. */
const headings = ["Constructor", "toString", "__proto__", "hasOwnProperty", "main", "opening", "p1"];
/** Names of files that are options, reserved, or code. */
const fileNames = ["-rf", "--help", "CON", "cafe\u0301", "a;b'c\"d`$(x)", "<img src=x>", "%2e%2e", "#a?b=c"];

const sourceOf = (year: number, heading: string, words: string): string =>
  letterText({
    head: [`4 April ${year}`, "", "Cleo Specimen", "Director of Children’s Services"],
    opening: [
      `This letter summarises the findings of the monitoring visit to Leeds children’s services on 12 March ${year}. The inspectors were Ada Example HMI and Ben Sample HMI.`,
    ],
    rest: ["Findings", "Caseloads are low.", heading, `Begin. ${words} End.`],
  });

const firstYear = 2001;
const cases = Object.entries(hostile).map(([name, words], index) => ({
  name,
  words,
  url: `letters/leeds/${firstYear + index}-03-12-monitoring-visit`,
  source: [
    `${fileNames[index] ?? name}.txt`,
    sourceOf(firstYear + index, headings[index] ?? "Overview", words),
  ] as const,
}));

/** Sources that are not text, or whose name no system can keep. */
const bytes = (text: string, inside: readonly number[]): Buffer => {
  const [before = "", after = ""] = text.split("INSIDE");
  return Buffer.concat([Buffer.from(before), Buffer.from(inside), Buffer.from(after)]);
};
const unreadable: Record<string, Buffer> = {
  "line\nbreak.txt": Buffer.from(sourceOf(1990, "Overview", "Words.")),
  "surrogate.txt": bytes(sourceOf(1991, "Overview", "A lone INSIDE half."), [0xed, 0xa0, 0x80]),
  "nul.txt": bytes(sourceOf(1992, "Overview", "A INSIDE character."), [0]),
};
const controlled = {
  url: "letters/leeds/2000-03-12-monitoring-visit",
  source: ["bell.txt", sourceOf(2000, "Overview", "A \u0007\u001bcharacter.")] as const,
};

let archive: ArchiveFolder;
let built: Ended;
beforeAll(async () => {
  const readable = [...cases, controlled].map(({ source }) => source);
  archive = await archiveFolder({ ...Object.fromEntries(readable), ...unreadable });
  built = await archive.build();
});
afterAll(() => archive.remove());

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Joiners and soft hyphens are left out when a text is read. */
const asRead = (text: string): string => spaced(text.normalize("NFKC")).replace(/[\u00ad\u200b-\u200d]/g, "");

describe("words that are code elsewhere", () => {
  it("build a site without a fault", async () => {
    expect(built.code).toBe(0);
    expect((await archive.check()).stderr).toBe("");
  });

  it.each(cases)(
    "are words on the page, in the data and in the other forms of a letter: $name",
    async ({ words, url }) => {
      const page = parseDocument(await readFile(join(archive.site, url, "index.html"), "utf8"));
      const article = DomUtils.findOne(({ name }) => name === "article", page.children);
      expect(asRead(DomUtils.textContent(article ?? []))).toContain(asRead(`Begin. ${words} End.`));
      const { sections } = JSON.parse(await readFile(join(archive.site, `${url}.json`), "utf8"));
      const texts = sections.flatMap(({ paragraphs }: { paragraphs: { text: string }[] }) =>
        paragraphs.map(({ text }) => asRead(text)),
      );
      expect(texts.join("\n")).toContain(asRead(`Begin. ${words} End.`));
      expect(asRead(await readFile(join(archive.site, `${url}.txt`), "utf8"))).toContain(asRead(words));
    },
  );

  it("add no script, style, event, frame or address to any page", async () => {
    for (const [file, content] of await filesBelow(archive.site)) {
      if (!file.endsWith(".html")) continue;
      for (const { name, attribs } of DomUtils.getElementsByTagName(
        () => true,
        parseDocument(String(content)),
      )) {
        expect(["style", "iframe", "object", "embed", "base", "img"]).not.toContain(name);
        if (name === "script")
          expect(attribs["src"] ?? attribs["type"]).toMatch(/^\/assets\/|^application\/ld\+json$/);
        for (const [attribute, value] of Object.entries(attribs)) {
          expect(attribute).not.toMatch(/^on|^style$|^srcdoc$/);
          if (/^(href|src|action)$/.test(attribute))
            expect(value).toMatch(/^(\/|#|https:\/\/|mailto:editor@)/);
        }
      }
    }
  });
});

describe("the pages of hostile letters", () => {
  it("break no policy, report no error and ask no other host for anything in a browser", {
    timeout: 120_000,
  }, async () => {
    const searches = [
      "script",
      "onerror alert",
      "__proto__ constructor",
      '"<img src=x>"',
      "javascript:alert",
    ];
    const asked = searches.map((words) => `/search/?q=${encodeURIComponent(words)}`);
    const opened = cases.slice(0, 4).map(({ url }) => `/${url}/?q=alert+constructor+here`);
    const all = [...(await addressesOf(archive.site)), ...asked, ...opened];
    expect(await breachesOf(archive.site, all)).toEqual([]);
  });
});

describe("a source that is not text, or whose name cannot be kept", () => {
  it.each([
    ['"line\\nbreak.txt"', "has a line break or another unprintable character in its name; rename it"],
    [
      "surrogate.txt",
      "has a character on line 18 that is not UTF-8, as its others are; save it again as UTF-8",
    ],
    ["nul.txt", "is not a text file, though its name says so; give it the file extension of its real format"],
  ])("is refused with one reason: %s", (name, reason) => {
    const lines = built.stderr.split("\n").filter((line) => line.includes(name));
    expect(lines).toEqual([`refused: ${name}: ${reason}`]);
  });

  it("is read without the control characters that it has", async () => {
    const page = await readFile(join(archive.site, `${controlled.url}/index.html`), "utf8");
    expect(page).toContain("Begin. A character. End.");
  });
});
