/** Letters of any words that are code somewhere, as text, Word and PDF, from their source to their page. */
import fc from "fast-check";
import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import letterPage from "../layouts/pages/letter.11ty.ts";
import { readDocx } from "../scripts/ingest/reader/formats/docx.ts";
import { readPdf } from "../scripts/ingest/reader/formats/pdf.ts";
import type { SourceDocument } from "../scripts/ingest/reader/formats/source-document.ts";
import { readText } from "../scripts/ingest/reader/formats/text.ts";
import { readLetterFrom } from "../scripts/ingest/reader/read-letter.ts";
import { readLetter, writeLetter } from "../scripts/letter/markdown.ts";
import { UserError } from "../scripts/util/user-error.ts";
import { archiveOf, recordWith } from "./support/archives.ts";
import { rendered, siteOf } from "./support/demo-site.ts";
import { pdfForm, textForm, wordForm } from "./support/letter-forms.ts";
import { knowledge } from "./support/reading.ts";

/** Pieces of code, and signs that readers, Markdown, YAML, templates and pages give a meaning. */
const pieces = fc.constantFrom(
  ..."<script>alert(1)</script> <img/src=x/onerror=alert(1)> </p></article> <style> <!-- --> ]]> javascript:alert(1)".split(
    " ",
  ),
  ..."data:text/html,x file:///C:/x [a](javascript:b) **b** _c_ `d` ~~e~~ \\ \\* {#p9} {#p1|was} [^x] &lt; &amp; &#x27;".split(
    " ",
  ),
  ..."{{7*7}} {%include%} <%=7%> \u0024{7} #{7} --- ... !!js key: @x __proto__ constructor toString =1+1 +x -rf --help".split(
    " ",
  ),
  ..."wоrd ｆｕｌｌ ﬁn e\u0301 👩‍👩‍👧 \u202eabc\u202c a\u200db a\u00adb ‘x’ “y” … – ° ² \u00a0".split(" "),
);
const words = fc
  .array(
    fc.oneof(
      pieces,
      fc.stringMatching(/^[a-z]{1,9}$/),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `Begin ${parts.join(" ")} end.`);

/** The letters and figures of a text, which no reading may lose; how signs are spaced and spelt is not compared. */
const lettersIn = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

const forms: Record<string, (text: string) => Promise<SourceDocument>> = {
  text: async (text) => readText(Buffer.from(textForm([{ kind: "paragraph", text }], 10_000))),
  Word: async (text) => readDocx(await wordForm([{ kind: "paragraph", text: escaped(text) }])),
  PDF: async (text) => readPdf(await pdfForm([{ kind: "paragraph", text }])),
};

/** How many letters of each form are tried; more with the variable, when something here is changed. */
const tried = Number(process.env["HOSTILE_LETTERS"] ?? 12);

describe.each(Object.keys(forms))("a letter as %s with words that are code elsewhere", (form) => {
  it("has them as words, or is refused with one line", { timeout: 3_600_000 }, async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const document = await forms[form]!(text).catch((error: unknown) => {
          if (error instanceof UserError) return error.message;
          throw error;
        });
        if (typeof document === "string") {
          expect(document).toMatch(/^[^\n]+$/);
          return;
        }
        const { body, differences } = readLetterFrom(document, knowledge);
        // Words that would be lost have the letter refused.
        if (differences.length > 0) return;
        read += 1;
        const record = recordWith({}, body);
        const back = readLetter(writeLetter(record), "a.md");
        expect(back).toMatchObject({ letter: { body } });
        for (const html of rendered(letterPage, siteOf(archiveOf(record))).values()) {
          const page = parseDocument(html);
          const article = DomUtils.findOne(({ name }) => name === "article", page.children);
          const shown = lettersIn(DomUtils.textContent(article ?? []));
          for (const { text: own } of body.sections.flatMap(({ paragraphs }) => paragraphs))
            expect(shown).toContain(lettersIn(own));
          for (const { name, attribs } of DomUtils.getElementsByTagName(() => true, page)) {
            if (name === "script") expect(attribs["src"] ?? attribs["type"]).toMatch(/^\/assets\/|ld\+json$/);
            expect(["style", "iframe", "object", "embed", "base", "img"]).not.toContain(name);
            expect(
              Object.keys(attribs).filter((attribute) => /^on|^style$|^srcdoc$/.test(attribute)),
            ).toEqual([]);
            expect(attribs["href"] ?? "/").toMatch(/^(\/|#|https:\/\/|mailto:)/);
          }
        }
      }),
      { numRuns: tried, examples: [["Begin <img src=x onerror=alert(1)> <script>alert(1)</script> end."]] },
    );
    expect(read).toBeGreaterThan(tried / 3);
  });
});
