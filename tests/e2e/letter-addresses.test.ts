import { describe, expect, it } from "vitest";
import { letterInBrowser, published } from "../support/letter-in-browser.ts";

const letter = letterInBrowser();

const colourOf = (selector: string): Promise<string> =>
  letter.page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe("a paragraph’s address", () => {
  it.each([true, false])("is behind its number and marks it (scripts: %s)", async (javaScriptEnabled) => {
    await letter.open({ javaScriptEnabled });
    await letter.go();
    const unmarked = await letter.page
      .locator("#p8")
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    await letter.page.getByRole("link", { name: "Paragraph 8", exact: true }).click();
    expect(letter.page.url()).toBe(letter.served(`${new URL(published).pathname}#p8`));
    expect(await letter.page.locator(":target").getAttribute("id")).toBe("p8");
    expect(await colourOf("#p8")).not.toBe(unmarked);
    expect(await colourOf("#p7")).toBe(unmarked);
  });

  it("is behind the headings too", async () => {
    await letter.go();
    await letter.page.getByRole("link", { name: "Overview", exact: true }).click();
    expect(letter.page.url()).toContain("#overview");
    expect(await letter.page.locator(":target").innerText()).toBe("Overview");
  });

  it("can be copied as a link and as a citation, and that is said", async () => {
    await letter.go("#p12");
    const status = letter.page.getByRole("status");
    await letter.page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => status.innerText()).toBe("Link to paragraph 12 copied");
    expect(await letter.clipboard()).toBe(`${published}#p12`);
    await letter.page.getByRole("button", { name: "Copy citation" }).click();
    await expect.poll(() => status.innerText()).toBe("Citation of paragraph 12 copied");
    expect(await letter.clipboard()).toBe(
      `Ofsted, ‘Monitoring visit of Birmingham’s children’s services’, letter on the visit of 12 to 13 December 2017, Inspection Letters Archive, paragraph 12, ${published}#p12`,
    );
  });

  it("is cited in the style that the reader has chosen, on the next visit, too", async () => {
    await letter.go("#p12");
    await letter.page.getByLabel("Style that “Copy citation” uses").selectOption("Harvard");
    await letter.go("#p12");
    await letter.page.getByRole("button", { name: "Copy citation" }).click();
    await expect
      .poll(() => letter.clipboard())
      .toMatch(
        /^Ofsted \(no date\) ‘Monitoring visit of .*’, letter, para\. 12\. .* Available at: \S+#p12 \(Accessed: \d{1,2} \p{L}+ \d{4}\)\.$/u,
      );
  });

  it("leaves the words where they are when its buttons come", async () => {
    await letter.page.setViewportSize({ width: 320, height: 900 });
    await letter.go("#p12");
    const tops = await letter.page.locator("#p12").evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph.querySelector(".number")?.nextSibling as Text);
      return [range.getBoundingClientRect().top, paragraph.getBoundingClientRect().top];
    });
    expect((tops[0] ?? 0) - (tops[1] ?? 0)).toBeLessThan(16);
  });

  it("has its buttons in sight though its end is not", async () => {
    await letter.page.setViewportSize({ width: 320, height: 600 });
    await letter.go("#p12");
    const [paragraph, tools] = await Promise.all(
      ["#p12", "#p12 .paragraph-tools"].map((part) => letter.page.locator(part).boundingBox()),
    );
    expect((paragraph?.y ?? 0) + (paragraph?.height ?? 0)).toBeGreaterThan(600);
    expect(tools?.y).toBeLessThan(600 - 24);
  });

  it("is marked where the reader has chosen the colours", async () => {
    await letter.open({ forcedColors: "active" });
    await letter.go("#p8");
    const outlines = await letter.page
      .locator("#p7, #p8")
      .evaluateAll((all) => all.map((paragraph) => getComputedStyle(paragraph).outlineStyle));
    expect(outlines).toEqual(["none", "solid"]);
    const colour = await letter.page
      .locator("#p8")
      .evaluate((paragraph) => getComputedStyle(paragraph).outlineColor);
    expect(colour).toMatch(/^rgb\(/);
  });

  it("is said in full where the browser does not allow copying", async () => {
    await letter.page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await letter.page.clock.install();
    await letter.go("#p3");
    await letter.page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => letter.page.getByRole("status").innerText()).toContain(`${published}#p3`);
    await letter.page.clock.runFor(60_000);
    expect(await letter.page.getByRole("status").innerText()).toContain(`${published}#p3`);
  });

  it("keeps its buttons with the paragraph that the address names", async () => {
    await letter.go("#p3");
    await letter.page.getByRole("link", { name: "Paragraph 5", exact: true }).click();
    await expect.poll(() => letter.page.locator("#p5 .paragraph-tools").count()).toBe(1);
    expect(await letter.page.locator(".paragraph-tools").count()).toBe(1);
  });
});
