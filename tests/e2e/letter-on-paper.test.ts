import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { letterInBrowser, published } from "../support/letter-in-browser.ts";

const letter = letterInBrowser();

describe("the letter on paper", () => {
  /** The words of the page’s PDF without white space and running titles, and the numbers that begin a line. */
  async function printed(): Promise<{ words: string; numbers: string[]; pages: number }> {
    const pdf = await letter.page.pdf({ preferCSSPageSize: true });
    const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
    const document = await loading.promise;
    const words: string[] = [];
    const numbers: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const placed = items
        .flatMap((item) => ("str" in item ? [item] : []))
        .map(({ str, transform }) => ({ str, x: Number(transform[4]), y: Math.round(Number(transform[5])) }))
        .filter(({ y }) => y > 50 && y < 790)
        .sort((a, b) => b.y - a.y || a.x - b.x);
      for (const { str, x } of placed) {
        if (x < 100 && /^\d+$/.test(str)) numbers.push(str);
        else words.push(str);
      }
    }
    const pages = document.numPages;
    await loading.destroy();
    // The font has one shape for the quotation mark and the modifier letter, and the PDF the letter’s code.
    const quotes = { ʼ: "’", ʻ: "‘" } as const;
    const text = words.join("").replace(/[ʼʻ]/g, (mark) => quotes[mark as keyof typeof quotes]);
    return { words: text.replace(/\s/g, ""), numbers, pages };
  }

  it("has every paragraph once with its number, no navigation, and the addresses that matter", async () => {
    await letter.go("#p3");
    const paragraphs = await letter.page.locator("article .paragraph").evaluateAll((all) =>
      all.map((paragraph) => ({
        number: paragraph.querySelector(".number")?.textContent?.trim() ?? "",
        words: paragraph.querySelector(".number")?.nextSibling?.textContent ?? "",
      })),
    );
    expect(paragraphs).toHaveLength(16);
    const { words, numbers, pages } = await printed();
    for (const paragraph of paragraphs) {
      expect(words.split(paragraph.words.replace(/\s/g, ""))).toHaveLength(2);
      expect(numbers).toContain(paragraph.number);
    }
    for (const other of ["Breadcrumb", "Home", "Inthisletter", "Search", "Copy", "Skip", "Nextvisit"]) {
      expect(words).not.toContain(other);
    }
    expect(words).toContain(published);
    expect(words).toContain(`${published.replace(/\/$/, "")}-original.txt`);
    expect(words).toContain("nationalarchives.gov.uk/doc/open-government-licence/version/3/");
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(7);
  });
});
