import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { reservedIds } from "../../scripts/letter/ids.ts";
import { launchBrowser } from "../support/browser.ts";
import { projectFolder } from "../support/folders.ts";
import { serveBuiltSite } from "../support/served-site.ts";

const letterUrl = "letters/birmingham/2017-12-12-monitoring-visit/";
const published = `https://letters.example.org/${letterUrl}`;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveBuiltSite>>;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  server = await serveBuiltSite(inject("site"));
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  errors = [];
  await open({});
});
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

async function open(options: Parameters<Browser["newContext"]>[0]): Promise<void> {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: new URL(server.url).origin,
  });
  page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
}

const go = (hash = ""): Promise<unknown> => page.goto(`${server.url}/${letterUrl}${hash}`);
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const colourOf = (selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe("a paragraph’s address", () => {
  it.each([true, false])("is behind its number and marks it (scripts: %s)", async (javaScriptEnabled) => {
    await open({ javaScriptEnabled });
    await go();
    const unmarked = await page
      .locator("#p8")
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.getByRole("link", { name: "Paragraph 8", exact: true }).click();
    expect(page.url()).toBe(`${server.url}/${letterUrl}#p8`);
    expect(await page.locator(":target").getAttribute("id")).toBe("p8");
    expect(await colourOf("#p8")).not.toBe(unmarked);
    expect(await colourOf("#p7")).toBe(unmarked);
  });

  it("is behind the headings too", async () => {
    await go();
    await page.getByRole("link", { name: "Overview", exact: true }).click();
    expect(page.url()).toContain("#overview");
    expect(await page.locator(":target").innerText()).toBe("Overview");
  });

  it("can be copied as a link and as a citation, and that is said", async () => {
    await go("#p12");
    const status = page.getByRole("status");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => status.innerText()).toBe("Link to paragraph 12 copied");
    expect(await clipboard()).toBe(`${published}#p12`);
    await page.getByRole("button", { name: "Copy citation" }).click();
    await expect.poll(() => status.innerText()).toBe("Citation of paragraph 12 copied");
    expect(await clipboard()).toBe(
      `Ofsted, ‘Monitoring visit of Birmingham’s children’s services’, letter on the visit of 12 to 13 December 2017, Inspection Letters Archive, paragraph 12, ${published}#p12`,
    );
  });

  it("leaves the words where they are when its buttons come", async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    await go("#p12");
    const tops = await page.locator("#p12").evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph.querySelector(".number")?.nextSibling as Text);
      return [range.getBoundingClientRect().top, paragraph.getBoundingClientRect().top];
    });
    expect((tops[0] ?? 0) - (tops[1] ?? 0)).toBeLessThan(16);
  });

  it("has its buttons in sight though its end is not", async () => {
    await page.setViewportSize({ width: 320, height: 600 });
    await go("#p12");
    const [paragraph, tools] = await Promise.all(
      ["#p12", "#p12 .paragraph-tools"].map((part) => page.locator(part).boundingBox()),
    );
    expect((paragraph?.y ?? 0) + (paragraph?.height ?? 0)).toBeGreaterThan(600);
    expect(tools?.y).toBeLessThan(600 - 24);
  });

  it("is marked where the reader has chosen the colours", async () => {
    await open({ forcedColors: "active" });
    await go("#p8");
    const outlines = await page
      .locator("#p7, #p8")
      .evaluateAll((all) => all.map((paragraph) => getComputedStyle(paragraph).outlineStyle));
    expect(outlines).toEqual(["none", "solid"]);
    const colour = await page
      .locator("#p8")
      .evaluate((paragraph) => getComputedStyle(paragraph).outlineColor);
    expect(colour).toMatch(/^rgb\(/);
  });

  it("is said in full where the browser does not allow copying", async () => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await go("#p3");
    await page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => page.getByRole("status").innerText()).toContain(`${published}#p3`);
    await page.waitForTimeout(6500);
    expect(await page.getByRole("status").innerText()).toContain(`${published}#p3`);
  });

  it("keeps its buttons with the paragraph that the address names", async () => {
    await go("#p3");
    await page.getByRole("link", { name: "Paragraph 5", exact: true }).click();
    await expect.poll(() => page.locator(".paragraph-tools").count()).toBe(1);
    expect(await page.locator("#p5 .paragraph-tools").count()).toBe(1);
  });
});

describe("words that are selected", () => {
  /** Selects the words between two places of a paragraph’s text. */
  const select = (id: string, from: string, to: string): Promise<void> =>
    page.evaluate(
      ([id, from, to]) => {
        const text = document.getElementById(id ?? "")?.lastChild;
        if (!(text instanceof Text)) throw new Error(`#${id} ends with no text`);
        const start = text.data.indexOf(from ?? "");
        const end = text.data.indexOf(to ?? "", start) + (to ?? "").length;
        getSelection()?.setBaseAndExtent(text, start, text, end);
      },
      [id, from, to],
    );

  it("are copied whole as a quotation with its source and an address that leads to them", async () => {
    await go();
    await select("p8", "ore groups are", "regular bas");
    await page.getByRole("button", { name: "Copy quotation from paragraph 8" }).click();
    await expect.poll(clipboard).toContain("Core groups");
    const quotation = await clipboard();
    expect(quotation).toBe(
      `‘Core groups are being held on a regular basis’ (Ofsted, ‘Monitoring visit of Birmingham’s children’s services’, letter on the visit of 12 to 13 December 2017, Inspection Letters Archive, paragraph 8, ${published}#p8:~:text=Core%20groups%20are%20being%20held%20on%20a%20regular%20basis)`,
    );
    const address = quotation.slice(quotation.indexOf("#p8"), -1);
    await page.goto("about:blank");
    await go(address);
    expect(await page.locator(":target").getAttribute("id")).toBe("p8");
  });

  it("are led to where they stand, though the same words stand earlier on the page", async () => {
    await go();
    const words = "children subject to";
    const paragraphs = await page.locator("article .paragraph").allInnerTexts();
    const standing = paragraphs.flatMap((text, index) => (text.includes(words) ? [`p${index + 1}`] : []));
    const last = standing.at(-1) ?? "";
    expect(standing.length).toBeGreaterThan(1);
    await select(last, words, words);
    await page.getByRole("button", { name: /Copy quotation/ }).click();
    await expect.poll(clipboard).toContain(words);
    const address = /#.*(?=\))/.exec(await clipboard())?.[0] ?? "";
    expect(address).toContain("-,");
    await page.goto("about:blank");
    await go(address);
    const place = page.locator(`#${last}`);
    await expect
      .poll(() => place.evaluate((paragraph) => paragraph.getBoundingClientRect().top))
      .toBeLessThan(900);
    expect(await place.evaluate((paragraph) => paragraph.getBoundingClientRect().bottom)).toBeGreaterThan(0);
  });

  it("can still be copied while a touch of the button ends the selection", async () => {
    await go();
    await select("p8", "Core groups are", "regular basis");
    const copyButton = page.getByRole("button", { name: "Copy quotation from paragraph 8" });
    await copyButton.waitFor();
    await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      [...document.querySelectorAll("button")]
        .find((one) => one.textContent?.startsWith("Copy quot"))
        ?.click();
    });
    await expect.poll(clipboard).toContain("‘Core groups are being held on a regular basis’");
    await copyButton.waitFor({ state: "hidden" });
  });

  it("are not offered across two paragraphs", async () => {
    await go();
    await page.evaluate(() => {
      const [first, second] = [document.getElementById("p6"), document.getElementById("p7")];
      if (first?.lastChild && second?.lastChild) {
        getSelection()?.setBaseAndExtent(first.lastChild, 3, second.lastChild, 9);
      }
    });
    await page.waitForTimeout(100);
    expect(await page.getByRole("button", { name: /Copy quotation/ }).count()).toBe(0);
  });
});

describe("the contents", () => {
  it("stay beside the text on a wide screen and show the section that is read", async () => {
    await go();
    await page.locator("#overview").scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById("overview")?.scrollIntoView());
    const current = page.locator(".contents [aria-current]");
    await expect.poll(() => current.allTextContents()).toEqual(["Overview paragraph 5"]);
    expect(await current.isVisible()).toBe(true);
    expect(await current.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => current.allInnerTexts()).toEqual(["Original document"]);
  });

  it("show the part that was chosen at the end of the page, where none can come to the top", async () => {
    await page.setViewportSize({ width: 1280, height: 1200 });
    await go();
    await page.locator(".contents").getByRole("link", { name: "How to cite" }).click();
    await expect
      .poll(() => page.locator(".contents [aria-current]").allInnerTexts())
      .toEqual(["How to cite"]);
  });

  it("lead to places that are there", async () => {
    await go();
    const targets = await page
      .locator(".contents a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    expect(targets.length).toBeGreaterThanOrEqual(7);
    for (const id of targets) expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });
});

describe("the page", () => {
  it.each([320, 768, 1280])("has nothing that scrolls sideways at %d px", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await go("#p12");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("sets its text in lines of about 66 characters", async () => {
    await go();
    // A font that came late is used from the second time on.
    await page.reload();
    const perLine = await page.locator("#p3").evaluate((paragraph) => {
      const text = paragraph.lastChild as Text;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return text.data.length / lines.size;
    });
    expect(perLine).toBeGreaterThan(58);
    expect(perLine).toBeLessThan(72);
  });

  it("has in its own parts only ids that no section of a letter is given", async () => {
    await go();
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll("[id]")]
        .filter((element) => !element.closest("article"))
        .map(({ id }) => id),
    );
    expect(ids.filter((id) => !reservedIds.has(id))).toEqual([]);
  });

  it("offers the original with its size and its hash, byte for byte", async () => {
    await go();
    const link = page.getByRole("link", { name: /Download the letter as it was received/ });
    expect(await link.innerText()).toContain("(Plain text, 9 kB)");
    const response = await page.request.get(
      new URL((await link.getAttribute("href")) ?? "", server.url).href,
    );
    const hash = createHash("sha256")
      .update(await response.body())
      .digest("hex");
    expect(await page.locator("#about-original ~ dl code").innerText()).toBe(hash);
    const seed = await readFile(join(projectFolder, "seeds/birmingham-monitoring-visit-2017-12.txt"));
    expect(await response.body()).toEqual(seed);
  });

  it("lets the citation of the letter be copied", async () => {
    await go();
    await page.getByRole("button", { name: "Copy the letter’s citation" }).click();
    await expect.poll(() => page.getByRole("status").innerText()).toBe("Citation of the letter copied");
    expect(await clipboard()).toBe(
      `Ofsted, ‘Monitoring visit of Birmingham’s children’s services’, letter on the visit of 12 to 13 December 2017, Inspection Letters Archive, ${published}`,
    );
  });

  it("says in a line what it is, which visit, and when", async () => {
    await go();
    expect(await page.locator(".standfirst").innerText()).toBe(
      "Letter on the third monitoring visit, 12 to 13 December 2017. Services had been judged inadequate in November 2016.",
    );
  });

  it("names its other forms and citation files, each of which is there", async () => {
    await go();
    const addresses = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
          "link[rel=alternate], .downloads a",
        ),
      ].map(({ href }) => href),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses) expect((await page.request.get(address)).status()).toBe(200);
  });

  it("quotes every figure of the letter with the paragraph it stands in", async () => {
    await go();
    expect(await page.locator(".figures b").allInnerTexts()).toEqual([
      "175",
      "25",
      "15",
      "37%",
      "29%",
      "21.7%",
      "24%",
      "18.7%",
    ]);
    expect(await page.locator(".figures tbody th").allInnerTexts()).toEqual(["12", "13"]);
  });
});

describe("the letter on paper", () => {
  /** The words of the page’s PDF without white space and running titles, and the numbers that begin a line. */
  async function printed(): Promise<{ words: string; numbers: string[]; pages: number }> {
    const pdf = await page.pdf({ preferCSSPageSize: true });
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
    await go("#p3");
    const paragraphs = await page.locator("article .paragraph").evaluateAll((all) =>
      all.map((paragraph) => ({
        number: paragraph.querySelector(".number")?.textContent ?? "",
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
